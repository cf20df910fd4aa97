FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends pgbouncer postgresql-client && rm -rf /var/lib/apt/lists/*
COPY pgbouncer.sh /pgbouncer.sh
USER postgres
EXPOSE 6432
CMD ["/bin/sh", "/pgbouncer.sh"]
