package dev.mokuroku.scaffolder.templating.value;

/// What an expression of a template evaluates to.
public sealed interface Value
        permits Undefined,
                NullValue,
                BooleanValue,
                NumberValue,
                TextValue,
                SafeText,
                ListValue,
                RecordValue,
                RegexValue,
                CallableValue {
    /// What error texts call a value of this type.
    String kind();
}
