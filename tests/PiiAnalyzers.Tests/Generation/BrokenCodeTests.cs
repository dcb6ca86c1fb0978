using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Generation;

/// <summary>Code as it looks while it is typed: the generator neither throws nor adds errors of its own.</summary>
public sealed class BrokenCodeTests
{
    private const string Sample = """
        using System;
        using PiiAnalyzers;
        namespace Shop.Model
        {
            public interface IHasEmail { [PiiEmail] string Email { get; } }
            public abstract partial record Person<T>([PiiEmail] string Email, T Id) : IHasEmail where T : notnull
            {
                [PiiName] public virtual string? Name { get; init; }
                public partial record struct Inner([PiiPhone] string Phone, DateTime Since);
            }
            public sealed partial record Customer(string Email, int Id, [PiiDateOfBirth] DateOnly Born) : Person<int>(Email, Id) { public override string? Name { get; init; } }
            public partial class Account { [PiiIpAddress] public System.Net.IPAddress? Address { get; set; } public Account? Parent; public string Display { get { var text = $"{Address} of {Parent}"; return text.Length > 9 ? text : ""; } } public string Short => Display + Parent?.Display; public Account[,]? Table; public System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, Account>>? Pairs { get; set; } }
        }
        """;

    [Theory]
    [InlineData("public partial record C([PiiEmail] Missing Email, int Id);")]
    [InlineData("public partial record C([PiiEmail] string Email, Missing Id, System.Collections.Generic.List<Missing> All);")]
    [InlineData("public partial class C : Missing { [PiiEmail] public string? Email; }")]
    [InlineData("public partial record C([PiiEmail] string Email) : Missing(Email);")]
    [InlineData("public partial class C { [PiiEmail] public string? Email; public int Email; }")]
    [InlineData("public partial class C { [PiiEmail] public string? Email; public int Email { get; } }")]
    [InlineData("public partial class { [PiiEmail] public string? Email; }")]
    [InlineData("public partial class C { [PiiEmail] public string? ; }")]
    [InlineData("public partial class C { [PiiEmail] public string? Email")]
    [InlineData("public partial class C<> { [PiiEmail] public string? Email; }")]
    [InlineData("public partial class C<T { [PiiEmail] public string? Email; }")]
    [InlineData("public partial class C : C { [PiiEmail] public string? Email; }")]
    [InlineData("public partial record A([PiiEmail] string E) : B(E); public partial record B([PiiEmail] string E) : A(E);")]
    [InlineData("public partial class C { [PiiEmail] public string? A; } public partial record C { [PiiEmail] public string? B; }")]
    [InlineData("public partial class C { [PiiEmail] public string? A; } public partial struct C { [PiiEmail] public string? B; }")]
    [InlineData("public partial class C { [PiiEmail] public string? A; } public class C { [PiiEmail] public string? B; }")]
    [InlineData("public partial record C([PiiEmail] string A); public partial record C([PiiEmail] string B);")]
    [InlineData("public partial record C([PiiEmail] string A, string A);")]
    [InlineData("public partial record C([PiiEmail(] string A);")]
    [InlineData("public partial record C([Pii((PiiCategory)99)] string A);")]
    [InlineData("public partial record C([PiiEmail] string A) { public string ToString; public int PrintMembers; }")]
    [InlineData("public partial class C { [PiiEmail] public string? A; public string ToString; }")]
    [InlineData("public partial class C { [PiiEmail] public string? A; public class ToString { } }")]
    [InlineData("public partial class C { [PiiEmail] public string? C; }")]
    [InlineData("public partial class C { [PiiEmail] public void A; public override string? B { get; set; } }")]
    [InlineData("public partial class C { [PiiEmail] public partial string A { get; } }")]
    [InlineData("public partial enum C { } partial record { } partial")]
    [InlineData("public partial record C<T>([PiiName] T A) where T : System.IComparable<;")]
    [InlineData("public partial record C<T>([PiiName] T A) where T : Missing, System.Collections.Generic.List<Missing[]>;")]
    [InlineData("public partial class C<T> where T : { [PiiName] public T A; public partial class D { [PiiName] public string N; } }")]
    [InlineData("public partial class C { [PiiEmail] public string? Email { get; set; } private int Email; public System.Span<char> Email { get; } }")]
    [InlineData("public abstract partial record C([PiiEmail] string Email) { public abstract string Text { get; } public partial record (string Text); [PiiName] string Text }")]
    [InlineData("protected partial class C { [PiiEmail] public string? Email; } private protected partial record R([PiiEmail] string Email);")]
    [InlineData("namespace { public partial record C([PiiEmail] string A); }")]
    [InlineData("public partial class O<T> { public partial class { public partial record C([PiiEmail] string A); } }")]
    public void Half_typed_code_gets_no_new_errors(string source)
    {
        var run = GeneratorRunner.Run("using PiiAnalyzers;\n" + source);

        Assert.Null(run.Failure);
        Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic
            => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree is { } tree && !run.Input.ContainsSyntaxTree(tree) && diagnostic.Id is not ("CS0260" or "CS0261"));
    }

    [Fact]
    public void Sample_is_sound()
    {
        var run = GeneratorRunner.Run(Sample);

        Assert.Empty(GeneratorRunner.Problems(run.Output));
        Assert.Equal(4, run.Files.Length);
    }

    [Fact]
    public void Every_prefix_and_every_missing_token_are_survived()
    {
        var tokens = CSharpSyntaxTree.ParseText(Sample, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens().ToArray();
        var compilation = GeneratorRunner.Compile([Sample]);
        var driver = GeneratorRunner.Driver();
        foreach (var token in tokens)
        {
            foreach (var text in new[] { Sample[..token.Span.End], Sample.Remove(token.SpanStart, token.Span.Length) })
            {
                var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)compilation.SyntaxTrees[0].Options, cancellationToken: TestContext.Current.CancellationToken));
                driver = driver.RunGenerators(edited, TestContext.Current.CancellationToken);
                var exception = driver.GetRunResult().Results.Single().Exception;
                Assert.True(exception is null, text + "\n" + exception);
            }
        }
    }
}
