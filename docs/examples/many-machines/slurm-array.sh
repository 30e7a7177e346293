#!/bin/sh
# One campaign as a Slurm job array on a shared file system. Usage:
#   chunks=$(foedus run-chunk --campaign EXPERIMENT.yaml --count)
#   job=$(sbatch --parsable --array=0-$((chunks - 1)) slurm-array.sh EXPERIMENT.yaml /shared/FOLDER)
#   sbatch --dependency=afterany:$job --wrap "foedus campaign EXPERIMENT.yaml --out /shared/FOLDER --resume"
#SBATCH --job-name=foedus
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=00:15:00
#SBATCH --requeue
set -eu
exec foedus run-chunk --campaign "$1" --index "$SLURM_ARRAY_TASK_ID" --out "$2"
