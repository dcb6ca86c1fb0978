using PiiAnalyzers.CodeFixes.Tests.Infrastructure;
using PiiAnalyzers.CodeFixes.Types;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Types;

public class MakePartialTests
{
    [Theory]
    [InlineData("public record {|PII1006:R|}([PiiEmail] string Email);", "public partial record R([PiiEmail] string Email);")]
    [InlineData("public record struct {|PII1006:R|}([PiiEmail] string Email);", "public partial record struct R([PiiEmail] string Email);")]
    [InlineData("public readonly record struct {|PII1006:R|}([PiiEmail] string Email);", "public readonly partial record struct R([PiiEmail] string Email);")]
    [InlineData("/// <summary>R.</summary>\n[Serializable]\n// c\nsealed /* x */ record class {|PII1006:R|}([PiiEmail] string Email);", "/// <summary>R.</summary>\n[Serializable]\n// c\nsealed /* x */ partial record class R([PiiEmail] string Email);")]
    [InlineData("record {|PII1006:R|}([PiiEmail] string Email);", "partial record R([PiiEmail] string Email);")]
    [InlineData("public class C { public interface I { record {|PII1006:R|}([PiiEmail] string Email); } }", "public partial class C { public partial interface I { partial record R([PiiEmail] string Email); } }")]
    [InlineData("public class C { record {|PII1006:A|}([PiiEmail] string Email); record {|PII1006:B|}([PiiEmail] string Email); }", "public partial class C { partial record A([PiiEmail] string Email); partial record B([PiiEmail] string Email); }")]
    [InlineData("public class C { public partial record {|PII9001:R|}([PiiEmail] string Email); public partial class {|PII9001:D|} { [PiiEmail] public string? Email { get; set; } } }", "public partial class C { public partial record R([PiiEmail] string Email); public partial class D { [PiiEmail] public string? Email { get; set; } } }")]
    public Task Types_become_partial(string before, string after) => Fix<MakePartialFix>.VerifyTypes(before, after);

    [Theory]
    [InlineData("file record {|PII1006:R|}([PiiEmail] string Email);")]
    [InlineData("public class C { [PiiEmail] public string? Email { get; init; } public override string {|PII9002:ToString|}() => $\"C {Email}\"; }")]
    public Task Type_that_partial_does_not_help_stays(string source) => Fix<MakePartialFix>.VerifyTypes(source, source);

    [Fact]
    public Task Logged_record_becomes_partial_once_for_all_its_uses() => Fix<MakePartialFix>.VerifyTypes(
        """
        public class C(ILogger logger)
        {
            #pragma warning disable PII1006
            public record R([PiiEmail] string Email);
            #pragma warning restore PII1006
            void M(R r, List<R> list)
            {
                logger.LogInformation("{R}", {|PII1002:r|});
                logger.LogInformation("{R}", {|PII1002:list|});
                Console.WriteLine({|PII1005:r|});
            }
        }
        """,
        """
        public partial class C(ILogger logger)
        {
            #pragma warning disable PII1006
            public partial record R([PiiEmail] string Email);
            #pragma warning restore PII1006
            void M(R r, List<R> list)
            {
                logger.LogInformation("{R}", r);
                logger.LogInformation("{R}", list);
                Console.WriteLine(r);
            }
        }
        """);

    [Fact]
    public Task Value_beside_the_record_is_for_another_fix()
    {
        const string Code = """
            #pragma warning disable PII1006
            public record R([PiiEmail] string Email);
            #pragma warning restore PII1006
            public class C(ILogger logger) { void M(Customer c, R r) => logger.LogInformation("{R}", {|PII1002:(c.Email, r)|}); }
            """;
        return Fix<MakePartialFix>.VerifyTypes(Code, Code);
    }

    [Fact]
    public async Task Declarations_in_other_documents_and_projects_become_partial()
    {
        const string Use = "class U{0} { void M(Microsoft.Extensions.Logging.ILogger logger, R r) => Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, \"{R}\", {1}); }";
        const string Finding = "{|PII1002:r|}";
        var test = new FixTest<MakePartialFix>();
        foreach (var (state, used, record) in new[] { (test.TestState, Finding, "record {|PII1006:R|}"), (test.FixedState, "r", "partial record R") })
        {
            var declaration = "using PiiAnalyzers;\n" + record + "([PiiEmail] string Email);";
            state.Sources.Add(Use.Replace("{0}", "1", StringComparison.Ordinal).Replace("{1}", used, StringComparison.Ordinal));
            state.Sources.Add(Use.Replace("{0}", "2", StringComparison.Ordinal).Replace("{1}", used, StringComparison.Ordinal));
            state.Sources.Add(("/Shared/R.cs", declaration));

            // The same file in another project, as it is when a project has several targets.
            state.AdditionalProjects["Other"].Sources.Add(("/Shared/R.cs", declaration));
            state.AdditionalProjects["Other"].AdditionalReferences.AddRange(TestReferences.All);
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
