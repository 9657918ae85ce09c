package dev.mokuroku.scaffolder.task.state;

/// Codecs without a setting.
public final class StateCodecs {
    private StateCodecs() {}

    public static StateCodec forTests() {
        return new StateCodec(new TaskCipher(new byte[32]));
    }
}
