#!/bin/sh
# SeaweedFS as one process, with one key that may do everything.
set -eu
cat > /tmp/s3.json <<JSON
{"identities":[{"name":"almanac","credentials":[{"accessKey":"almanac","secretKey":"$S3_SECRET"}],
"actions":["Admin","Read","Write","List","Tagging"]}]}
JSON
exec weed server -dir=/data -ip.bind=0.0.0.0 -ip=s3 -filer -s3 -s3.config=/tmp/s3.json -master.volumeSizeLimitMB=1024
