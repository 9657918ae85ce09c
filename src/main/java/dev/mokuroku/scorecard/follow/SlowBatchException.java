package dev.mokuroku.scorecard.follow;

/// A batch of several entities takes longer than [BatchSize#MAX_TIME]; it is tried again with fewer.
final class SlowBatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlowBatchException(int entities) {
        super("%d entities cannot be evaluated within %d seconds".formatted(entities, BatchSize.MAX_TIME.toSeconds()));
    }
}
