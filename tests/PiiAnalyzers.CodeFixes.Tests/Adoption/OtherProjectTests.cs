using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiAnalyzers.CodeFixes.Annotations;
using PiiAnalyzers.CodeFixes.Serialization;
using PiiAnalyzers.CodeFixes.Storage;
using PiiAnalyzers.CodeFixes.Types;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Adoption;

/// <summary>
/// Projects that refer to each other. A build sees the other project as metadata, an editor and <c>dotnet format</c> see its source: both
/// find the same, and where there is source, fixes reach it.
/// </summary>
public class OtherProjectTests
{
    private const string Library = """
        using System;
        using System.Linq.Expressions;
        using System.Text;
        using PiiAnalyzers;

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext { public DbSet<T> Set<T>() => new(); }
            public class DbSet<T> { }
        }

        namespace Lib
        {
            public record Leaky([PiiEmail] string Email, int Id);
            public partial record Safe([PiiEmail] string Email);
            public class Client
            {
                public int Id { get; set; }
                [PiiEmail] public string Email { get; set; } = "";
                [PiiPhone] public string? Phone { get; set; }
                public Client? Up { get; set; }
            }
            public class Talks { [PiiName] public string Name { get; set; } = ""; public override string ToString() => "T " + Name; }
            public record Prints([PiiName] string Name) { protected virtual bool PrintMembers(StringBuilder b) { b.Append(Name); return true; } }
            public class Dto { public string? Mail { get; set; } }
            public class Failed : Exception { public Failed(string to) : base("to " + to) { } public override string Message => "m " + base.Message; }
            public class Fails(string to) : Exception { public override string ToString() => to; }
            public abstract class Renderer { public string Render(Client c) => Head(c) + "x"; protected abstract string Head(Client c); public virtual string Foot(Client c) => c.Email; }
            public class Mails : Renderer { protected override string Head(Client c) => c.Email; }
            public class Holder { private string _mail = ""; public void Put(Client c) => _mail = c.Email; public string Mail => _mail; public string Get() => _mail; public Func<Client, string> Read = c => c.Email; }
            public static class Help
            {
                public static string Mail(Client c) => c.Email;
                public static string Over(Func<Client, string> f, Client c) => f(c);
                public static void Say(string text) => Console.WriteLine(text);
                public static string Same(this string text) => text;
                public static void Fill(StringBuilder b, Client c) => b.Append(c.Email);
                public static readonly string Text = "x";
            }
        }
        """;

    private const string Application = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using Lib;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Logging;

        public class Db : DbContext { public DbSet<Client> Clients => Set<Client>(); }

        public class App(ILogger logger)
        {
            public void Log(Leaky leaky, Safe safe, Client client, Talks talks, Prints prints, List<Leaky> many)
            {
                logger.LogInformation("{A} {B} {C} {D} {E} {F}", leaky, safe, client, talks, prints, many);
                logger.LogInformation("{@A}", client);
                logger.LogInformation("{A}", leaky.Email);
                Console.WriteLine(leaky);
                Console.WriteLine($"{client.Up?.Email}");
            }

            public void Call(Client client, Renderer renderer, Holder holder)
            {
                Console.WriteLine(Help.Mail(client));
                Console.WriteLine(Help.Over(c => c.Email, client));
                Console.WriteLine(Help.Over(Help.Mail, client));
                Help.Say(client.Email);
                Console.WriteLine(client.Email.Same());
                Console.WriteLine(new Mails().Render(client) + renderer.Foot(client) + holder.Mail + holder.Get() + holder.Read(client) + Help.Text);
                holder.Put(client);
                var builder = new StringBuilder();
                Help.Fill(builder, client);
                Console.WriteLine(builder);
                new[] { client }.Select(Help.Mail).ToList().ForEach(Console.WriteLine);
            }

            public void Throw(Client client)
            {
                try { throw new Failed(client.Email); }
                catch (Failed e) { logger.LogError(e, "{E}", e); Console.WriteLine(e.Message); }
                throw new Fails(client.Email);
            }

            public object Give(Client client) => System.Text.Json.JsonSerializer.Serialize(client);

            public Dto Map(Client client) => new() { Mail = client.Email };
        }
        """;

    [Fact]
    public async Task Build_and_editor_find_the_same()
    {
        var built = await FindingsAsync(await SolutionAsync(asSource: false));
        var edited = await FindingsAsync(await SolutionAsync(asSource: true));
        Assert.Empty(edited.Where(static finding => finding.Id == "AD0001"));
        Assert.Contains(built, static finding => finding.Id == RuleIds.CarrierLogged);
        Assert.Contains(built, static finding => finding.Id == RuleIds.MappedInClear);
        Assert.Contains(built, static finding => finding.Id == RuleIds.CarrierSerialized);

        // What to annotate in another project can be said only where its source is known.
        Assert.Equal(
            built.Select(static finding => finding.Id + finding.Location.SourceSpan),
            edited.Where(static finding => finding.Id != RuleIds.CopiedUnannotated).Select(static finding => finding.Id + finding.Location.SourceSpan));
    }

    [Theory]
    [InlineData(typeof(MakePartialFix), RuleIds.CarrierLogged, "public partial record Leaky(")]
    [InlineData(typeof(EncryptColumnFix), RuleIds.MappedInClear, "[PiiEmail, Encrypted] public string Email")]
    [InlineData(typeof(IgnoreMemberFix), RuleIds.CarrierSerialized, "[JsonIgnore] [PiiEmail] public string Email")]
    [InlineData(typeof(AnnotateFix), RuleIds.CopiedUnannotated, "public class Dto { [PiiEmail] public string? Mail")]
    public async Task Fixes_reach_the_other_project(Type type, string id, string expected)
    {
        var solution = await SolutionAsync(asSource: true);
        var fix = (CodeFixProvider)Activator.CreateInstance(type)!;
        var findings = (await FindingsAsync(solution)).Where(finding => finding.Id == id).ToArray();
        CodeAction? single = null;
        foreach (var finding in findings)
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(solution.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => single ??= action, TestContext.Current.CancellationToken));
        }

        Assert.NotNull(single);
        var context = new FixAllContext(
            solution.Projects.Single(static project => project.Name == "App"), fix, FixAllScope.Solution, single.EquivalenceKey!, [id], new Provider(findings), TestContext.Current.CancellationToken);
        var all = (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
        foreach (var action in new[] { single, all })
        {
            var changed = (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            var text = (await changed.Projects.Single(static project => project.Name == "Lib").Documents.Single().GetTextAsync(TestContext.Current.CancellationToken)).ToString();
            Assert.Contains(expected, Regex.Replace(text, @"\s+", " "));
            foreach (var project in changed.Projects)
            {
                Assert.Empty((await project.GetCompilationAsync(TestContext.Current.CancellationToken))!.GetDiagnostics(TestContext.Current.CancellationToken).Where(static problem => problem.Severity >= DiagnosticSeverity.Warning));
            }
        }
    }

    /// <summary>The application, and the library beside it as source or as an image.</summary>
    private static async Task<Solution> SolutionAsync(bool asSource)
    {
        var workspace = new AdhocWorkspace();
        var library = Project("Lib");
        var application = Project("App");
        var solution = workspace.CurrentSolution.AddProject(library).AddDocument(DocumentId.CreateNewId(library.Id), "Lib.cs", Library, filePath: "/Lib/Lib.cs");
        if (asSource)
        {
            solution = solution.AddProject(application).AddProjectReference(application.Id, new(library.Id));
        }
        else
        {
            using var image = new MemoryStream();
            Assert.True((await solution.GetProject(library.Id)!.GetCompilationAsync(TestContext.Current.CancellationToken))!.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
            solution = solution.RemoveProject(library.Id).AddProject(application).AddMetadataReference(application.Id, MetadataReference.CreateFromImage([.. image.ToArray()]));
        }

        return solution.AddDocument(DocumentId.CreateNewId(application.Id), "App.cs", Application, filePath: "/App/App.cs");
    }

    private static ProjectInfo Project(string name) => ProjectInfo.Create(
        ProjectId.CreateNewId(),
        VersionStamp.Default,
        name,
        name,
        LanguageNames.CSharp,
        compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS1701", ReportDiagnostic.Suppress)),
        parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
        metadataReferences: TestReferences.All);

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Solution solution)
    {
        var compilation = (await solution.Projects.Single(static project => project.Name == "App").GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static problem => problem.Severity == DiagnosticSeverity.Error));
        var findings = await compilation.WithAnalyzers(Analyzers.All).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. findings.OrderBy(static finding => finding.Location.SourceSpan.Start).ThenBy(static finding => finding.Id, StringComparer.Ordinal)];
    }

    private sealed class Provider(Diagnostic[] findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(project.Name == "App" ? findings : Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
