using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiAnalyzers.Benchmarks;

/// <summary>Code bases of any size, deterministic, and the ways to analyse them.</summary>
internal static class Workload
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Product =
    [
        .. typeof(Rules.PiiAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static readonly ImmutableArray<DiagnosticAnalyzer> Empty = [new EmptyAnalyzer()];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "PiiAnalyzers.Annotations.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>A project of services, each with its entity; every <paramref name="leakEvery"/>th log call discloses, 0 for none.</summary>
    public static CSharpCompilation Project(int files, int leakEvery)
        => CSharpCompilation.Create(
            "Project",
            Enumerable.Range(0, files).Select(file => CSharpSyntaxTree.ParseText(File(file, leakEvery), ParseOptions, "/" + file + ".cs")),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static int Lines(Compilation compilation) => compilation.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count);

    /// <summary>All diagnostics of the analyzers over the whole compilation, which is bound anew.</summary>
    public static int Analyze(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // A clone knows nothing that an earlier run bound.
        var fresh = compilation.WithAssemblyName("Fresh");
        if (analyzers.IsEmpty)
        {
            return fresh.GetDiagnostics().Length;
        }

        return new CompilationWithAnalyzers(fresh, analyzers, Options).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Length;
    }

    /// <summary>What an editor asks after a key press: the diagnostics of the one file that changed.</summary>
    public static int AnalyzeEdit(CSharpCompilation compilation, int edit, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var tree = compilation.SyntaxTrees[compilation.SyntaxTrees.Length / 2];
        var text = tree.GetText();
        var position = text.ToString().IndexOf("// edited", StringComparison.Ordinal);
        var changed = tree.WithChangedText(text.Replace(position, 0, "/* " + edit.ToString(CultureInfo.InvariantCulture) + " */"));
        var edited = compilation.ReplaceSyntaxTree(tree, changed);
        var model = edited.GetSemanticModel(changed);
        return new CompilationWithAnalyzers(edited, analyzers, Options).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult().Length;
    }

    private static readonly CompilationWithAnalyzersOptions Options = new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);

    private static string File(int file, int leakEvery)
    {
        var text = new StringBuilder($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Microsoft.Extensions.Logging;
            using PiiAnalyzers;

            namespace Project;

            public class Entity{{file}}
            {
                public int Id { get; set; }
                [PiiEmail] public string Email { get; set; } = "";
                [PiiName] public string Name { get; set; } = "";
                public string Tier { get; set; } = "";
                public List<Entity{{file}}> Others { get; } = [];
            }

            public class Service{{file}}(ILogger<Service{{file}}> logger{{(file > 0 ? ", Service" + (file - 1) + " next" : "")}})
            {
                private static string Mask(string text) => new('*', text.Length);
                public void Pass(string text) => {{(file % 5 > 0 ? "next.Pass(text);" : "logger.LogInformation(\"{Text}\", text);")}}

            """);
        for (var method = 0; method < 8; method++)
        {
            var leaks = leakEvery > 0 && ((file * 8) + method) % leakEvery == 0;
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public int Work{{method}}(Entity{{file}} entity, IReadOnlyList<Entity{{file}}> all)
                    {
                        var total = 0;
                        var text = Mask(entity.Email) + entity.Tier;
                        foreach (var other in all.Where(x => x.Name.Length > {{method}}).OrderBy(x => x.Id))
                        {
                            if (other.Others.Count == 0)
                            {
                                continue; // edited
                            }

                            total += other.Others.Sum(x => x.Id) + text.Length;
                            text = total % 2 == 0 ? other.Tier : text;
                        }

                        logger.LogInformation("{Id} {Text}", entity.Id, {{(leaks ? "text + entity.Name" : "text")}});
                        Pass({{(leaks ? "entity.Email" : "entity.Tier")}});
                        return total;
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }
}
