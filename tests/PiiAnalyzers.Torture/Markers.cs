namespace PiiAnalyzers.Torture;

/// <summary>Sources that every mutant is compiled with.</summary>
internal static class Markers
{
    /// <summary>Copies of the attributes, as a team writes them that may not take the dependency.</summary>
    public const string Copies = """
        using System;
        namespace PiiAnalyzers
        {
            public enum PiiCategory { Unspecified, Name, Email, Phone }
            public enum PiiSinkKind { Log, Serialization, Storage, Transmission }
            [AttributeUsage(AttributeTargets.All)] public class PiiAttribute : Attribute { public PiiAttribute() { } public PiiAttribute(PiiCategory category) { } }
            [AttributeUsage(AttributeTargets.All)] public sealed class PiiEmailAttribute : PiiAttribute { }
            [AttributeUsage(AttributeTargets.All)] public sealed class PiiNameAttribute : PiiAttribute { }
            [AttributeUsage(AttributeTargets.All)] public sealed class PiiPhoneAttribute : PiiAttribute { }
            [AttributeUsage(AttributeTargets.All)] public sealed class NotPiiAttribute : Attribute { public NotPiiAttribute(string reason) { } }
            [AttributeUsage(AttributeTargets.All)] public sealed class PiiSanitizerAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.All)] public sealed class PiiSinkAttribute : Attribute { public PiiSinkAttribute(PiiSinkKind kind) { } }
            [AttributeUsage(AttributeTargets.All)] public sealed class PiiDisclosureAttribute : Attribute { public PiiDisclosureAttribute(string reason) { } public string? Expires { get; set; } }
        }
        """;

    /// <summary>A logger in reach of every statement, and sinks and sanitizers of the compilation's own.</summary>
    public const string Helpers = """
        namespace TortureHelpers
        {
            public static class Sinks
            {
                public static Microsoft.Extensions.Logging.ILogger Logger { get; } = null!;
                public static void Own([global::PiiAnalyzers.PiiSink(global::PiiAnalyzers.PiiSinkKind.Log)] object? value) { }
                public static void Forward(object? value) => Own(value);
                [global::PiiAnalyzers.PiiSanitizer] public static T Clean<T>(T value) => value;
                public static T Same<T>(T value) => value;
            }
        }
        """;
}
