# One image for every role: web (the default), worker, admin. It is made by what `npm start` does on a bare machine, so
# nothing is built twice in two ways.
FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
COPY . .
RUN npm run build && mkdir /data && chown -R node:node /app /data
USER node
ENV ALMANAC_DATA=/data HOST=0.0.0.0 PORT=3000
EXPOSE 3000
# Without npm in between: the signal to stop reaches the process that drains.
CMD ["node_modules/node/bin/node", "scripts/start.mjs", "--web"]
