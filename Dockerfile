# Smart-Assign: API, page and ETL in one image. docs/deployment.md tells how to run it.
# Node runs the TypeScript of the sources as it is, so only the page is built.

# The Node that package.json pins for machines without an image. Another registry's copy: --build-arg NODE_IMAGE=…
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/api/package.json packages/api/
COPY packages/cli/package.json packages/cli/
COPY packages/database/package.json packages/database/
COPY packages/etl/package.json packages/etl/
COPY packages/web/package.json packages/web/

FROM manifests AS page
RUN npm ci --ignore-scripts
COPY scripts/build-page.ts scripts/
COPY packages/web packages/web
RUN node scripts/build-page.ts

# Optional are an embedded PostgreSQL and a Node of the project's own; the image has the one and is given a server for the other.
FROM manifests AS dependencies
RUN npm ci --omit=dev --omit=optional --ignore-scripts --workspace=@smart-assign/cli

FROM ${NODE_IMAGE}
# Nothing is installed in it any more.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack \
    /opt/yarn* /usr/local/bin/yarn /usr/local/bin/yarnpkg \
    && ln -s /app/packages/cli/src/main.js /usr/local/bin/smart-assign
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY LICENSE package.json ./
COPY packages/api/package.json packages/api/
COPY packages/api/src packages/api/src
COPY packages/cli/package.json packages/cli/
COPY packages/cli/src packages/cli/src
COPY packages/database/package.json packages/database/
COPY packages/database/src packages/database/src
COPY packages/database/migrations packages/database/migrations
COPY packages/etl/package.json packages/etl/
COPY packages/etl/src packages/etl/src
COPY --from=page /app/packages/web/dist/browser packages/web/dist/browser

ENV NODE_ENV=production \
    CV_REPORTS_FOLDER=/exports \
    SMART_ASSIGN_HOST=0.0.0.0
# By number, so that a platform can see that it is not root.
USER 1000:1000
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.SMART_ASSIGN_PORT || 8000}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["smart-assign"]
CMD ["serve"]
