using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Masking;

/// <summary>Lambdas that a query provider translates, and calls that cannot be bound apart from others.</summary>
public class MaskQueryTests
{
    [Theory]
    [InlineData(
        """Console.WriteLine({|PII1005:string.Join(",", customers.AsQueryable().Select(c => c.Email).ToList())|});""",
        """Console.WriteLine(string.Join(",", customers.AsQueryable().Select(c => PiiMask.Email(c.Email)).ToList()));""")]
    [InlineData(
        """Console.WriteLine({|PII1005:string.Join(",", customers.AsQueryable().Select(c => c.Email).Distinct().OrderBy(e => e).ToList())|});""",
        """Console.WriteLine(PiiMask.All(string.Join(",", customers.AsQueryable().Select(c => c.Email).Distinct().OrderBy(e => e).ToList())));""")]
    [InlineData(
        """Console.WriteLine({|PII1005:string.Join(",", customers.Select(c => c.Email).Distinct().OrderBy(e => e).ToList())|});""",
        """Console.WriteLine(string.Join(",", customers.Select(c => PiiMask.Email(c.Email)).Distinct().OrderBy(e => e).ToList()));""")]
    [InlineData(
        """Console.WriteLine({|PII1005:string.Join(",", from c in customers.AsQueryable() where c.Id > 1 select c.Email)|});""",
        """Console.WriteLine(string.Join(",", from c in customers.AsQueryable() where c.Id > 1 select PiiMask.Email(c.Email)));""")]
    public Task Query_is_masked_where_its_provider_need_not_know_masks(string before, string after) => Fix<MaskValueFix>.VerifyBody(before, after);

    [Fact]
    public Task Calls_behind_a_conditional_access_are_masked() => Fix<MaskValueFix>.VerifyBody(
        """Activity.Current?.SetTag("born", {|PII1004:customer.Born|}).AddTag("mail", {|PII1004:customer.Email|}); (flag ? logger : null)?.LogInformation("{B}", {|PII1001:customer.Born|});""",
        """Activity.Current?.SetTag("born", PiiMask.DateOfBirth(customer.Born)).AddTag("mail", PiiMask.Email(customer.Email)); (flag ? logger : null)?.LogInformation("{B}", PiiMask.DateOfBirth(customer.Born));""");
}
