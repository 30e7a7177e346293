#!/bin/sh
# One campaign with GNU parallel: on this machine, or on those of --sshloginfile. Usage: gnu-parallel.sh EXPERIMENT.yaml FOLDER
set -eu
experiment=$1
folder=$2
chunks=$(foedus run-chunk --campaign "$experiment" --count)
# a chunk that fails is tried twice more; --resume-failed of parallel is not needed, since chunks that are there are left alone
seq 0 $((chunks - 1)) | parallel --retries 3 --eta foedus run-chunk --campaign "$experiment" --index {} --out "$folder"
# put together; what is missing is played here
foedus campaign "$experiment" --out "$folder" --resume
