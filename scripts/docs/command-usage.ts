import { allCommands, createProgram } from '../../packages/cli/src/command-line.ts';

const helpWidth = 100;

/** The help of every command as Markdown: what `smart-assign … --help` prints, at a fixed width. */
export function commandUsage(): string {
  const commands = allCommands(createProgram());
  return commands
    .map((command) => {
      command.configureOutput({ getOutHelpWidth: () => helpWidth, getOutHasColors: () => false });
      return `\`\`\`text\n${command.helpInformation().trim()}\n\`\`\``;
    })
    .join('\n\n');
}
