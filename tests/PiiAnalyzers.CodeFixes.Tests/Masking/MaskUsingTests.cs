using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Masking;

/// <summary>How <c>PiiMask</c> comes into reach.</summary>
public class MaskUsingTests
{
    private const string Leak = "class C { void M(ILogger logger, Customer c) => logger.LogInformation(\"{E}\", {|PII1001:c.Email|}); }";
    private const string Masked = "class C { void M(ILogger logger, Customer c) => logger.LogInformation(\"{E}\", PiiMask.Email(c.Email)); }";
    private const string Full = "class C { void M(ILogger logger, Customer c) => logger.LogInformation(\"{E}\", global::PiiAnalyzers.PiiMask.Email(c.Email)); }";

    [Theory]
    [InlineData("using Microsoft.Extensions.Logging;\n\n", "using Microsoft.Extensions.Logging;\nusing PiiAnalyzers;\n\n")]
    [InlineData("using System;\nusing Microsoft.Extensions.Logging;\nusing Serilog.Core;\n\n", "using System;\nusing Microsoft.Extensions.Logging;\nusing PiiAnalyzers;\nusing Serilog.Core;\n\n")]
    [InlineData("using Microsoft.Extensions.Logging;\nusing System;\n\n", "using Microsoft.Extensions.Logging;\nusing PiiAnalyzers;\nusing System;\n\n")]
    [InlineData("// header\n\n#nullable enable\nusing Microsoft.Extensions.Logging; // kept\nusing static System.Math;\nusing L = System.Lazy<int>;\n", "// header\n\n#nullable enable\nusing Microsoft.Extensions.Logging; // kept\nusing PiiAnalyzers;\nusing static System.Math;\nusing L = System.Lazy<int>;\n")]
    [InlineData("using ILogger = Microsoft.Extensions.Logging.ILogger;\nusing static Microsoft.Extensions.Logging.LoggerExtensions;\n", "using PiiAnalyzers;\nusing ILogger = Microsoft.Extensions.Logging.ILogger;\nusing static Microsoft.Extensions.Logging.LoggerExtensions;\n")]
    [InlineData("global using Microsoft.Extensions.Logging;\n", "global using Microsoft.Extensions.Logging;\nusing PiiAnalyzers;\n")]
    [InlineData("namespace N;\n\nusing Microsoft.Extensions.Logging;\n\n", "namespace N;\n\nusing Microsoft.Extensions.Logging;\nusing PiiAnalyzers;\n\n")]
    [InlineData("using System;\n\nnamespace N;\n\nusing Microsoft.Extensions.Logging;\n\n", "using System;\nusing PiiAnalyzers;\n\nnamespace N;\n\nusing Microsoft.Extensions.Logging;\n\n")]
    [InlineData("namespace N\r\n{\r\n    using Microsoft.Extensions.Logging;\r\n\r\n    ", "namespace N\r\n{\r\n    using Microsoft.Extensions.Logging;\r\n    using PiiAnalyzers;\r\n\r\n    ", "\r\n}\r\n")]
    public Task Using_is_sorted_in(string before, string after, string end = "") => Fix<MaskValueFix>.VerifyBesideDomain(before + Leak + end, after + Masked + end);

    [Theory]
    [InlineData("using Microsoft.Extensions.Logging;\nusing PiiAnalyzers;\n")]
    [InlineData("using Microsoft.Extensions.Logging;\nnamespace PiiAnalyzers.Samples;\n")]
    [InlineData("global using PiiAnalyzers;\nusing Microsoft.Extensions.Logging;\n")]
    public Task Using_that_is_there_serves(string before) => Fix<MaskValueFix>.VerifyBesideDomain(before + Leak, before + Masked);

    [Theory]
    [InlineData("using Microsoft.Extensions.Logging;\nusing Mask = PiiAnalyzers.PiiMask;\n", "Mask.Email")]
    [InlineData("using Microsoft.Extensions.Logging;\nusing static PiiAnalyzers.PiiMask;\n", "Email")]
    public Task Alias_and_static_using_are_respected(string before, string name)
        => Fix<MaskValueFix>.VerifyBesideDomain(before + Leak, before + Masked.Replace("PiiMask.Email", name, StringComparison.Ordinal));

    [Theory]
    [InlineData("using Microsoft.Extensions.Logging;\nclass PiiMask { }\n")]
    [InlineData("using Microsoft.Extensions.Logging;\nnamespace N;\nenum PiiCategory { One }\nclass D { PiiCategory _p; }\n")]
    [InlineData("#if true\nusing Microsoft.Extensions.Logging;\n#endif\nusing System;\n")]
    [InlineData("namespace N.PiiAnalyzers { class X { } }\nnamespace N {\nusing Microsoft.Extensions.Logging;\n", "}\n")]
    public Task Name_that_means_something_else_is_written_in_full(string before, string end = "")
        => Fix<MaskValueFix>.VerifyBesideDomain(before + Leak + end, before + Full + end, configure: static test => test.DisabledDiagnostics.AddRange(["CS0169", "CS0649"]));

    [Fact]
    public Task Full_name_in_a_hole_stands_in_parentheses() => Fix<MaskValueFix>.VerifyBesideDomain(
        """
        using Microsoft.Extensions.Logging;
        class PiiMask { }
        class C { void M(ILogger logger, Customer c) => logger.LogInformation({|PII1001:$"{c.Email} {c.Phone + "x"} {(c.Born):d} {string.Concat(c.Email)}"|}); }
        """,
        """
        using Microsoft.Extensions.Logging;
        class PiiMask { }
        class C { void M(ILogger logger, Customer c) => logger.LogInformation($"{(global::PiiAnalyzers.PiiMask.Email(c.Email))} {(global::PiiAnalyzers.PiiMask.Phone(c.Phone)) + "x"} {(global::PiiAnalyzers.PiiMask.DateOfBirth(c.Born))} {string.Concat(global::PiiAnalyzers.PiiMask.Email(c.Email))}"); }
        """);

    [Theory]
    [InlineData("", "using PiiAnalyzers;\n\n")]
    [InlineData("// header\n\n", "// header\n\nusing PiiAnalyzers;\n\n")]
    [InlineData("/// <summary>About C.</summary>\n", "using PiiAnalyzers;\n\n/// <summary>About C.</summary>\n")]
    [InlineData("#nullable enable\n\n", "#nullable enable\n\nusing PiiAnalyzers;\n\n")]
    public Task First_using_comes_after_the_header(string before, string after)
    {
        const string Code = "class C { void M(Customer c) => System.Console.WriteLine({0}); }";
        return Fix<MaskValueFix>.VerifyBesideDomain(
            before + Code.Replace("{0}", "{|PII1005:c.Email|}", StringComparison.Ordinal),
            after + Code.Replace("{0}", "PiiMask.Email(c.Email)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("namespace N;\n\n", "namespace N;\n\nusing PiiAnalyzers;\n\n", "")]
    [InlineData("namespace N\n{\n    ", "namespace N\n{\n    using PiiAnalyzers;\n\n    ", "\n}\n")]
    public Task First_using_goes_where_the_option_says(string before, string after, string end)
    {
        const string Code = "class C { void M(Customer c) => System.Console.WriteLine({0}); }";
        return Fix<MaskValueFix>.VerifyBesideDomain(
            before + Code.Replace("{0}", "{|PII1005:c.Email|}", StringComparison.Ordinal) + end,
            after + Code.Replace("{0}", "PiiMask.Email(c.Email)", StringComparison.Ordinal) + end,
            configure: static test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ncsharp_using_directive_placement = inside_namespace:warning\n")));
    }

    [Fact]
    public Task Top_level_statements_are_masked() => Fix<MaskValueFix>.VerifyBesideDomain(
        """
        using System;

        var customer = new Customer();
        Console.WriteLine({|PII1005:customer.Email|});
        var text = $"born {customer.Born:d}";
        Console.WriteLine({|PII1005:text|});
        """,
        """
        using System;
        using PiiAnalyzers;

        var customer = new Customer();
        Console.WriteLine(PiiMask.Email(customer.Email));
        var text = $"born {PiiMask.DateOfBirth(customer.Born)}";
        Console.WriteLine(text);
        """,
        OutputKind.ConsoleApplication);
}
