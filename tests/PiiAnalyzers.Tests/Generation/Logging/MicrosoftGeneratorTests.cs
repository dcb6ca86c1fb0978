using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Generation;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation.Logging;

/// <summary>
/// What Microsoft's logging generator, that of Microsoft.Extensions.Telemetry.Abstractions, says of <c>[LoggerMessage]</c> methods that take objects with
/// personal data. It runs beside ours and does not see the <c>ToString</c> that ours writes.
/// </summary>
public sealed class MicrosoftGeneratorTests
{
    private const string Types = """
        using Microsoft.Extensions.Logging;
        using PiiAnalyzers;
        public partial record Customer(int Id, [property: PiiEmail] string Email);
        public sealed partial record Buyer(int Id, [PiiEmail] string Email);
        public partial record struct Point([property: PiiGeoLocation] double X);
        public partial class Client { public int Id { get; set; } [PiiEmail] public string Email { get; set; } = ""; }
        public partial class Order { public int Id { get; set; } public Client Client { get; set; } = new(); }
        """;

    public static TheoryData<string, string, string> Parameters => new()
    {
        // Of a record with classified members it says that it prints them, though what it prints is masked.
        { "Customer customer", "Sent to {customer}", "warning LOGGEN035" },
        { "Buyer customer", "Sent to {customer}", "warning LOGGEN035" },
        { "Point customer", "Sent to {customer}", "warning LOGGEN035" },

        // Of a class it only says that it has no ToString, which it will have.
        { "Client customer", "Sent to {customer}", "warning LOGGEN036" },
        { "Order customer", "Sent to {customer}", "warning LOGGEN036" },
        { "[LogProperties] Client customer", "Sent", "" },

        // What is passed on is the view: no surprise.
        { "Customer.RedactedView customer", "Sent to {customer}", "" },
        { "Point.RedactedView customer", "Sent to {customer}", "" },
        { "Client.RedactedView customer", "Sent to {customer}", "" },
        { "object customer", "Sent to {customer}", "warning LOGGEN036" },
        { "[PiiEmail] string customer", "Sent to {customer}", "" },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Microsofts_generator_says(string parameter, string template, string expected)
    {
        if (Generator() is not { } generator)
        {
            Assert.Skip("Microsoft.Extensions.Telemetry.Abstractions is not in the package folder.");
            return;
        }

        var compilation = GeneratorRunner.Compile([Types, "using Microsoft.Extensions.Logging; using PiiAnalyzers; internal static partial class Log { [LoggerMessage(1, LogLevel.Information, \"" + template + "\")] public static partial void Sent(ILogger logger, " + parameter + "); }"],
            references: [.. LogSample.References, .. TestReferences.Libraries]);
        var driver = CSharpGeneratorDriver.Create([new RedactionGenerator().AsSourceGenerator(), generator], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics, TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(", ", diagnostics.Select(static diagnostic => diagnostic.DefaultSeverity.ToString().ToLowerInvariant() + " " + diagnostic.Id)));
    }

    private static ISourceGenerator? Generator()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var path = Path.Combine(packages, "microsoft.extensions.telemetry.abstractions", "10.11.0", "analyzers", "dotnet", "cs", "Microsoft.Gen.Logging.dll");
        return !File.Exists(path) ? null
            : ((IIncrementalGenerator)Activator.CreateInstance(Assembly.LoadFrom(path).GetTypes().Single(static type => type.GetCustomAttribute<GeneratorAttribute>() is not null))!).AsSourceGenerator();
    }
}
