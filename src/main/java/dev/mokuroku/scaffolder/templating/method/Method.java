package dev.mokuroku.scaffolder.templating.method;

/// A method of a value.
record Method(Arity arity, NativeFunction.Code code) {
    static Method of(int min, int max, NativeFunction.Code code) {
        return new Method(Arity.between(min, max), code);
    }

    static Method of(int count, NativeFunction.Code code) {
        return new Method(Arity.exactly(count), code);
    }

    static Method ofAny(NativeFunction.Code code) {
        return new Method(Arity.any(), code);
    }
}
