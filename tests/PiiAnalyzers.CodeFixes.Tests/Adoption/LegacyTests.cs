using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.Classification;
using PiiAnalyzers.CodeFixes.Annotations;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Adoption;

/// <summary>The steps of docs/adopting.md take <c>samples/Legacy.Crm</c> to full annotation, with no edit by hand but the reviewed ones.</summary>
public class LegacyTests
{
    /// <summary>What the review of the hints changes: one that is none, and two that no name could tell.</summary>
    private static readonly (string File, string Before, string After)[] Reviewed =
    [
        ("Employee.cs", "[PiiPhone]\n    public string? OfficePhone", "[NotPii(\"the number of the switchboard\")]\n    public string? OfficePhone"),
        ("Address.cs", "    public string Name", "    [PiiName]\n    public string Name"),
        ("Customer.cs", "    public string? Remarks", "    [Pii]\n    public string? Remarks"),
    ];

    [Fact]
    public async Task Fix_all_annotates_the_legacy_sample()
    {
        using var workspace = new AdhocWorkspace();
        var solution = Load(workspace);
        Assert.Empty(await ClassifiedAsync(solution));

        solution = await FixAllAsync(solution, RuleIds.LooksPersonal);
        foreach (var (file, before, after) in Reviewed)
        {
            var document = solution.Projects.Single().Documents.Single(document => document.Name == file);
            var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
            Assert.Contains(before, text);
            solution = document.WithText(SourceText.From(text.Replace(before, after, StringComparison.Ordinal))).Project.Solution;
        }

        solution = await FixAllAsync(solution, RuleIds.CopiedUnannotated);
        solution = await FixAllAsync(solution, RuleIds.ReturnedUnannotated);

        var expected = (await File.ReadAllLinesAsync(Path.Combine(Folder(), "personal-data.txt"), TestContext.Current.CancellationToken)).Where(static line => !line.StartsWith('#')).Order(StringComparer.Ordinal);
        var classified = await ClassifiedAsync(solution);
        Assert.True(expected.SequenceEqual(classified), "missing: " + string.Join(", ", expected.Except(classified)) + "; not expected: " + string.Join(", ", classified.Except(expected)));
        Assert.True(expected.Count() >= 50);

        // A second run offers nothing.
        Assert.Empty(await FindingsAsync(solution, [RuleIds.LooksPersonal, RuleIds.CopiedUnannotated, RuleIds.ReturnedUnannotated]));
        Assert.Empty((await CompileAsync(solution)).GetDiagnostics(TestContext.Current.CancellationToken).Where(static problem => problem.Severity >= DiagnosticSeverity.Warning));
    }

    private static Solution Load(AdhocWorkspace workspace)
    {
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Legacy.Crm",
            "Legacy.Crm",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            metadataReferences: TestReferences.All);
        var solution = workspace.CurrentSolution.AddProject(project);
        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;";
        solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), "Usings.cs", SourceText.From(Usings), filePath: "/Usings.cs");
        foreach (var file in Directory.EnumerateFiles(Folder(), "*.cs", SearchOption.AllDirectories).Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), Path.GetFileName(file), SourceText.From(File.ReadAllText(file).ReplaceLineEndings("\n")), filePath: file);
        }

        return solution;
    }

    private static async Task<Solution> FixAllAsync(Solution solution, string id)
    {
        var fix = new AnnotateFix();
        var context = new FixAllContext(
            solution.Projects.Single(), fix, FixAllScope.Solution, FixKeys.Annotate, [id], new Findings(id), TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider().GetFixAsync(context);
        Assert.NotNull(action);
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Solution solution, IEnumerable<string> ids)
        => [.. (await (await CompileAsync(solution)).WithAnalyzers(Analyzers.All).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Where(finding => ids.Contains(finding.Id))];

    private static async Task<string[]> ClassifiedAsync(Solution solution)
    {
        var compilation = await CompileAsync(solution);
        var classifier = new Classifier(compilation);
        return
        [
            .. compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Where(static space => space.Name == "Legacy").SelectMany(Types).SelectMany(static type => type.GetMembers())
                .Where(static member => member is IPropertySymbol { Name: not "EqualityContract" } or IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false })
                .Select(classifier.Of).OfType<PersonalData>()
                .Select(static data => data.DisplayName + " = " + data.Category)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static async Task<Compilation> CompileAsync(Solution solution) => (await solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken))!;

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PiiAnalyzers.sln")))
            {
                return Path.Combine(folder.FullName, "samples", "Legacy.Crm");
            }
        }

        throw new InvalidOperationException("The tests must run from a folder inside the repository.");
    }

    private sealed class Findings(string id) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await FindingsAsync(project.Solution, [id]);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => (await FindingsAsync(document.Project.Solution, [id])).Where(finding => finding.Location.SourceTree?.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
