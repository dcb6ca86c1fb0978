using PiiAnalyzers.Unannotated.Decompiled;

namespace PiiAnalyzers.Unannotated;

/// <summary>Which assemblies are looked at.</summary>
internal static class Selection
{
    private const string Variable = "PII_UNANNOTATED";

    private static readonly string[] Small = ["Serilog", "OpenIddict.Server", "Microsoft.AspNetCore.Identity.UI"];

    private static readonly string[] Rest =
    [
        "Hangfire.Core", "Rebus", "MassTransit", "Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Relational",
        "Microsoft.Identity.Web.TokenAcquisition", "Newtonsoft.Json", "NLog", "OpenIddict.Client", "OpenIddict.Core", "OpenIddict.EntityFrameworkCore", "OpenIddict.Server.AspNetCore",
        "OpenIddict.Validation", "Quartz", "SendGrid", "Umbraco.Core", "Yarp.ReverseProxy", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp",
        "System.Net.Http", "System.Text.Json", "System.Private.Xml", "System.Data.Common",
    ];

    /// <summary>Whether an assembly that is not in the small selection was asked for.</summary>
    public static bool Includes(string name) => Chosen is "all" || (Chosen ?? "").Split(',').Contains(name);

    private static string? Chosen => Environment.GetEnvironmentVariable(Variable);

    public static int MinLines => Chosen switch { null or "" => 40_000, "all" => 300_000, _ => 1 };

    public static IEnumerable<string> Paths => PathsOf(Names);

    /// <summary>The small selection in place of all, for what takes much longer.</summary>
    public static IEnumerable<string> FewerPaths => PathsOf(Chosen is "all" ? Small : Names);

    private static IEnumerable<string> PathsOf(IEnumerable<string> names)
        => names.Select(static name => AssemblyFiles.TryGetPath(name, out var path) ? path : throw new InvalidOperationException($"No assembly {name}."));

    private static IEnumerable<string> Names => Chosen switch
    {
        null or "" => Small,
        "all" => new[] { Small, Rest }.SelectMany(static names => names).Concat(AssemblyFiles.StartingWith("Microsoft.AspNetCore.")).Concat(AssemblyFiles.StartingWith("Microsoft.Extensions.")).Distinct(StringComparer.Ordinal),
        var names => names.Split(','),
    };
}
