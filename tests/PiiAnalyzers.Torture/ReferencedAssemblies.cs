using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PiiAnalyzers.Torture.Corpus;

namespace PiiAnalyzers.Torture;

/// <summary>
/// What mutants are compiled against: the assemblies that were decompiled, those that they refer to, and those that declare sinks. All
/// of the platform would be more than twice as many, and each is asked for every name of every mutant.
/// </summary>
internal static class ReferencedAssemblies
{
    /// <summary>Assemblies of sinks, of the types behind the facades, and of what the hand-written sources use.</summary>
    private static readonly string[] Others =
    [
        "Microsoft.AspNetCore.Antiforgery", "Microsoft.AspNetCore.DataProtection", "Microsoft.AspNetCore.Html.Abstractions", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Mvc.RazorPages",
        "Microsoft.AspNetCore.Mvc.ViewFeatures", "Microsoft.AspNetCore.SignalR", "Microsoft.AspNetCore.WebSockets", "Microsoft.CSharp", "Microsoft.Extensions.Caching.Abstractions",
        "Microsoft.Extensions.Caching.Memory", "Microsoft.Extensions.Diagnostics.Abstractions", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Http", "Microsoft.Extensions.Identity.Stores",
        "Microsoft.ApplicationInsights", "System.Diagnostics.EventLog", "System.IO.Pipes", "System.Linq.AsyncEnumerable", "System.Linq.Parallel", "System.Linq.Queryable", "System.Net.Http.Json",
        "System.Net.Mail", "System.Net.Requests", "System.Net.WebClient", "System.Net.WebHeaderCollection", "System.Net.WebSockets", "System.Private.DataContractSerialization", "System.Private.Uri",
        "System.Private.Xml.Linq", "System.Threading.Tasks.Dataflow", "System.Transactions.Local", "System.Web.HttpUtility", "mscorlib", "PiiAnalyzers", "System", "System.Core",
    ];

    public static IReadOnlyList<string> Paths { get; } = Find();

    private static string[] Find()
    {
        var names = new HashSet<string>(Others, StringComparer.OrdinalIgnoreCase);
        foreach (var path in Sources.DecompiledAssemblies())
        {
            using var file = new PEReader(File.OpenRead(path));
            var metadata = file.GetMetadataReader();
            names.Add(Path.GetFileNameWithoutExtension(path));
            names.UnionWith(metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)));
        }

        // The annotations come with one of the two worlds only.
        names.Remove("PiiAnalyzers.Annotations");
        names.Remove("Microsoft.Extensions.Compliance.Abstractions");
        return
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => names.Contains(Path.GetFileNameWithoutExtension(path))),
        ];
    }
}
