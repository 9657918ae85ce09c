package dev.mokuroku.job;

/// A checked failure of a job or task.
class JobFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobFailedException(String message, Exception cause) {
        super(message, cause);
    }
}
