# What is in the image is what runs: the build with its tools stays behind.
FROM node:22-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# No package that runs needs a script of its own at install.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY canvas ./canvas
COPY scripts ./scripts
COPY src ./src
RUN npm run build

FROM node:22-bookworm-slim
# Inside, only what the container publishes is reached from outside; so it listens everywhere.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# The manifest and the version are read at run time.
COPY package.json app-manifest.json LICENSE ./
RUN mkdir --mode=700 /data && chown node:node /data
# The image's user node, as a number: Kubernetes' runAsNonRoot cannot look names up.
USER 1000:1000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As npm run serve sets it.
ENV MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=1048576
# What npm run serve starts, without npm: SIGTERM goes straight to the server.
CMD ["node", "--max-semi-space-size=4", "--max-old-space-size=1024", "--v8-pool-size=1", "--no-regexp-tier-up", "dist/src/main.js"]
