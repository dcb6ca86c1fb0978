using PiiAnalyzers.Tests.Generation.Logging;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>Generated code allocates no more than what it takes the place of. How long it takes is measured, not tested; see docs/performance.md.</summary>
public sealed class AllocationTests
{
    private const string Arguments = "(int Id, string Email, string Name, string Phone, string City, System.DateOnly Born, string Street, bool IsActive, string Note, decimal Balance, string Card, System.Guid Key)";
    private const string Classified = "(int Id, [property: PiiEmail] string Email, [property: PiiName] string Name, [property: PiiPhone] string Phone, string City, [property: PiiDateOfBirth] System.DateOnly Born, [property: PiiPostalAddress] string Street, bool IsActive, string Note, decimal Balance, [property: PiiPaymentCard] string Card, System.Guid Key)";
    private const string Names = "(Id, Email, Name, Phone, City, Born, Street, IsActive, Note, Balance, Card, Key)";

    /// <summary>A record without personal data, printed by the compiler, and the same record with it.</summary>
    private const string Records = $$"""
        using PiiAnalyzers;
        #pragma warning disable PII5003
        public record PlainOpen1(string Email);
        public partial record RedactedOpen1([property: PiiEmail] string Email);
        public sealed record PlainSealed1(string Email);
        public sealed partial record RedactedSealed1([property: PiiEmail] string Email);
        public record struct PlainStruct1(string Email);
        public partial record struct RedactedStruct1([property: PiiEmail] string Email);
        public sealed record PlainDerived1(string Email, int Rank) : PlainOpen1(Email);
        public sealed partial record RedactedDerived1(string Email, [property: PiiAge] int Rank) : RedactedOpen1(Email);
        public record PlainOpen12{{Arguments}};
        public partial record RedactedOpen12{{Classified}};
        public sealed record PlainSealed12{{Arguments}};
        public sealed partial record RedactedSealed12{{Classified}};
        public record struct PlainStruct12{{Arguments}};
        public partial record struct RedactedStruct12{{Classified}};
        public sealed record PlainDerived12{{Arguments}} : PlainOpen12{{Names}};
        public sealed partial record RedactedDerived12{{Arguments}} : RedactedOpen12{{Names}};
        """;

    private const string Measure = """
        public static class Measure
        {
            public static long Of(System.Action action)
            {
                for (var i = 0; i < 200; i++) action();
                var least = long.MaxValue;
                for (var turn = 0; turn < 5; turn++)
                {
                    var before = System.GC.GetAllocatedBytesForCurrentThread();
                    for (var i = 0; i < 100; i++) action();
                    least = System.Math.Min(least, (System.GC.GetAllocatedBytesForCurrentThread() - before) / 100);
                }
                return least;
            }
        }
        """;

    [Theory]
    [InlineData("1", "\"a@b.de\"", ", 1")]
    [InlineData("1", "\"jane.elizabeth.roe.of.springfield@mail.customers.example.com\"", ", 1234567890")]
    [InlineData("12", "7, \"a@b.de\", \"Al\", \"123\", \"Ulm\", new(1985, 2, 3), \"1 A, DE\", true, \"-\", 1m, \"42\", default", "")]
    [InlineData("12", "1234567890, \"jane.elizabeth.roe@mail.example.com\", \"Jane Elizabeth Roe\", \"+1 (555) 123-4567\", \"Springfield\", new(1985, 2, 3), \"12345 Evergreen Terrace, Springfield, US\", true, new string('n', 400), 1234567.89m, \"4111 1111 1111 1234\", System.Guid.NewGuid()", "")]
    public void Text_allocates_no_more_than_what_the_compiler_writes(string members, string arguments, string more)
    {
        var kinds = new[] { "Open", "Sealed", "Struct", "Derived" };
        var run = GeneratorRunner.Run([Records, Measure, "public static class Probe { public static string Print() { var text = \"\"; "
            + string.Concat(kinds.Select(kind => $"{{ object plain = new Plain{kind}{members}({arguments}{(kind == "Derived" ? more : "")}); object redacted = new Redacted{kind}{members}({arguments}{(kind == "Derived" ? more : "")}); text += \"{kind} \" + Measure.Of(() => redacted.ToString()) + \" \" + Measure.Of(() => plain.ToString()) + \"\\n\"; }} "))
            + "return text; } }"]);

        Assert.Null(run.Failure);
        var lines = run.Print().TrimEnd().Split('\n');
        Assert.Equal(kinds.Length, lines.Length);
        Assert.All(lines, static line => Assert.True(line.Split(' ') is [_, var redacted, var plain] && long.Parse(redacted) > 0 && long.Parse(redacted) <= long.Parse(plain), line));
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Text")]
    [InlineData("Properties")]
    public void Log_method_allocates_no_more_than_a_hand_written_one(string reader)
    {
        var run = GeneratorRunner.Run([Records, Measure, """
            using System;
            using System.Collections.Generic;
            using Microsoft.Extensions.Logging;
            public sealed class Reader(string mode) : ILogger
            {
                public int Read;
                public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
                public bool IsEnabled(LogLevel level) => true;
                public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
                {
                    if (mode != "Nothing") Read += formatter(state, exception).Length;
                    if (mode == "Properties" && state is IReadOnlyList<KeyValuePair<string, object?>> values) for (var i = 0; i < values.Count; i++) Read += values[i].Key.Length + (values[i].Value is string text ? text.Length : 1);
                }
            }
            public static class Probe
            {
                private static readonly Action<ILogger, RedactedOpen1, Exception?> One = LoggerMessage.Define<RedactedOpen1>(LogLevel.Information, new(1), "Registered {Customer}");
                private static readonly Action<ILogger, RedactedOpen12, Exception?> Twelve = LoggerMessage.Define<RedactedOpen12>(LogLevel.Information, new(1), "Registered {Customer}");
                public static string Print()
                {
                    var logger = new Reader("MODE");
                    var one = new RedactedOpen1("jane.roe@example.com");
                    var twelve = new RedactedOpen12(7, "jane.roe@example.com", "Jane Roe", "+1 555 123-4567", "Springfield", new(1985, 2, 3), "1 Main Street, Springfield, US", true, "asks often", 12.5m, "4111 1111 1111 1234", Guid.NewGuid());
            #pragma warning disable PII1001, PII1002
                    return "1 " + Measure.Of(() => logger.LogRedactedOpen1(LogLevel.Information, "Registered {Customer}", one)) + " " + Measure.Of(() => One(logger, one, null)) + "\n"
                        + "12 " + Measure.Of(() => logger.LogRedactedOpen12(LogLevel.Information, "Registered {Customer}", twelve)) + " " + Measure.Of(() => Twelve(logger, twelve, null));
                }
            }
            """.Replace("MODE", reader, StringComparison.Ordinal)], references: LogSample.References);

        Assert.Null(run.Failure);
        Assert.All(run.Print().Split('\n'), static line => Assert.True(line.Split(' ') is [_, var generated, var written] && long.Parse(generated) <= long.Parse(written), line));
    }
}
