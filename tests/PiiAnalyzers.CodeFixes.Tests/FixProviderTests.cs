using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiAnalyzers.CodeFixes.Acceptance;
using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Removal;
using PiiAnalyzers.CodeFixes.Replacement;
using PiiAnalyzers.CodeFixes.Serialization;
using PiiAnalyzers.CodeFixes.Storage;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;
using PiiAnalyzers.CodeFixes.Types;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests;

public class FixProviderTests
{
    public static TheoryData<Type> Providers { get; } =
        [.. typeof(FixKeys).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Fix_is_exported_and_fixes_all_everywhere(Type type)
    {
        Assert.True(type.IsPublic && type.IsSealed);
        Assert.Equal(type.Name, type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Name);
        var provider = (CodeFixProvider)Activator.CreateInstance(type)!;
        var scopes = provider.GetFixAllProvider()!.GetSupportedFixAllScopes().ToHashSet();
        Assert.Superset(new HashSet<FixAllScope> { FixAllScope.Document, FixAllScope.Project }, scopes);

        // Tools take the scope of the solution. To accept a disclosure is for people.
        Assert.Equal(type != typeof(AcceptDisclosureFix), scopes.Contains(FixAllScope.Solution));
        Assert.All(provider.FixableDiagnosticIds, static id => Assert.Contains(id, Analyzers.All.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static rule => rule.Id)));
    }

    /// <summary><c>dotnet format</c> goes through the types of the assembly as they come, and takes the first fix of each.</summary>
    [Fact]
    public void Remedies_come_before_removal_and_acceptance_comes_last()
    {
        var order = typeof(FixKeys).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CodeFixProvider))).ToList();
        Type[] wanted = [typeof(MakePartialFix), typeof(MaskValueFix), typeof(EncryptColumnFix), typeof(IgnoreMemberFix), typeof(LogIdentifierFix), typeof(RemoveArgumentFix), typeof(AcceptDisclosureFix)];
        Assert.Equal(wanted, order.Where(wanted.Contains));
        Assert.Equal(typeof(AcceptDisclosureFix), order[^1]);
    }

    [Fact]
    public void Keys_are_distinct() => Assert.Distinct(typeof(FixKeys).GetFields().Select(static field => (string)field.GetRawConstantValue()!));

    [Theory]
    [InlineData("""logger.LogInformation("E {E}", {|PII1001:customer.Email|});""", """logger.LogInformation("E {E}", PiiMask.Email(customer.Email));""", "Mask with PiiMask.Email")]
    [InlineData("""logger.LogInformation({|PII1001:customer.Email + customer.Phone|});""", """logger.LogInformation(PiiMask.Email(customer.Email) + PiiMask.Phone(customer.Phone));""", "Mask with PiiMask")]
    [InlineData("""var t = customer.Email; t += "x"; logger.LogInformation({|PII1001:t|});""", """var t = customer.Email; t += "x"; logger.LogInformation(PiiMask.All(t));""", "Mask with PiiMask.All")]
    public Task Mask_says_which(string before, string after, string title) => Fix<MaskValueFix>.VerifyBody(before, after, key: FixKeys.Mask, title: title);

    [Theory]
    [InlineData("""logger.LogInformation("E {E}", {|PII1001:customer.Email|});""", """logger.LogInformation("E");""", "Remove the argument and its placeholder")]
    [InlineData("""logger.LogInformation({|PII1001:$"E {customer.Email}"|});""", """logger.LogInformation("E");""", "Remove the value from the message")]
    public Task Removal_says_what(string before, string after, string title) => Fix<RemoveArgumentFix>.VerifyBody(before, after, key: FixKeys.RemoveArgument, title: title);

    [Fact]
    public Task Partial_says_which_type() => Fix<MakePartialFix>.VerifyTypes(
        "record {|PII1006:R|}([PiiEmail] string Email);",
        "partial record R([PiiEmail] string Email);",
        key: FixKeys.MakePartial,
        title: "Make 'R' partial (a redacting ToString is generated)");
}
