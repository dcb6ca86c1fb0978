namespace PiiAnalyzers.Sinks.Libraries;

/// <summary>What exceptions show beside what their constructors are told, which has no fixed names: see <see cref="ExceptionConstructors"/>.</summary>
internal static class ExceptionSinks
{
    private const string Dictionary = "System.Collections.IDictionary";
    private const string OutOfRange = "System.ArgumentOutOfRangeException";
    private const string Data = "System.Exception.Data";

    public static readonly SinkLibrary Library = new(
        "System.Exception",
        SinkFamily.ExceptionMessage,
        ["System.Exception"],
        [
            new(Dictionary, "Add", "key, value") { Receivers = Data, Gate = SyntaxMarks.ExceptionData },
            new(Dictionary, SinkRow.Indexer, "key, value") { Receivers = Data, Gate = SyntaxMarks.ExceptionData },

            // The message quotes the values that were compared.
            new(OutOfRange, "ThrowIfEqual", "value, other"),
            new(OutOfRange, "ThrowIfNotEqual", "value, other"),
            new(OutOfRange, "ThrowIfGreaterThan", "value, other"),
            new(OutOfRange, "ThrowIfGreaterThanOrEqual", "value, other"),
            new(OutOfRange, "ThrowIfLessThan", "value, other"),
            new(OutOfRange, "ThrowIfLessThanOrEqual", "value, other"),
            new(OutOfRange, "ThrowIfNegative", "value"),
            new(OutOfRange, "ThrowIfNegativeOrZero", "value"),
            new("System.ComponentModel.DataAnnotations.ValidationResult", SinkRow.Constructor, "errorMessage"),
            new("System.ComponentModel.DataAnnotations.ValidationResult", "ErrorMessage", "value") { Gate = "ValidationResult" },
        ]);
}
