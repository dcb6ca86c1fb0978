using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Masking;

/// <summary>Values that reach the argument through variables.</summary>
public class MaskLocalTests
{
    [Theory]
    [InlineData("""var e = customer.Email; logger.LogInformation("{E}", {|PII1001:e|});""", """var e = customer.Email; logger.LogInformation("{E}", PiiMask.Email(e));""")]
    [InlineData("""var born = customer.Born; logger.LogInformation("{E}", {|PII1001:born|});""", """var born = customer.Born; logger.LogInformation("{E}", PiiMask.DateOfBirth(born));""")]
    [InlineData("""foreach (var c in customers) logger.LogInformation("{E}", {|PII1001:c.Email|});""", """foreach (var c in customers) logger.LogInformation("{E}", PiiMask.Email(c.Email));""")]
    [InlineData("""if (customer is { Email: var e }) logger.LogInformation("{E}", {|PII1001:e|});""", """if (customer is { Email: var e }) logger.LogInformation("{E}", PiiMask.Email(e));""")]
    [InlineData("""var (a, b) = (customer.Email, 1); logger.LogInformation("{E}", {|PII1001:a|});""", """var (a, b) = (customer.Email, 1); logger.LogInformation("{E}", PiiMask.Email(a));""")]
    [InlineData("""string t; if (flag) t = customer.Email; else t = "x"; logger.LogInformation("{E}", {|PII1001:t|});""", """string t; if (flag) t = customer.Email; else t = "x"; logger.LogInformation("{E}", PiiMask.Email(t));""")]
    public Task Variable_is_masked_where_it_is_logged(string before, string after) => Fix<MaskValueFix>.VerifyBody(before, after);

    [Theory]
    [InlineData("""var t = $"to {customer.Email}"; logger.LogInformation({|PII1001:t|});""", """var t = $"to {PiiMask.Email(customer.Email)}"; logger.LogInformation(t);""")]
    [InlineData("""var t = $"to {customer.Email}"; var u = t + "!"; logger.LogInformation({|PII1001:u|});""", """var t = $"to {PiiMask.Email(customer.Email)}"; var u = t + "!"; logger.LogInformation(u);""")]
    [InlineData("""var t = ""; foreach (var c in customers) { t += c.Email; } logger.LogInformation("{E}", {|PII1001:t|});""", """var t = ""; foreach (var c in customers) { t += PiiMask.Email(c.Email); } logger.LogInformation("{E}", t);""")]
    [InlineData("""string t; if (flag) t = "x " + customer.Email; else t = "y"; logger.LogInformation({|PII1001:t|});""", """string t; if (flag) t = "x " + PiiMask.Email(customer.Email); else t = "y"; logger.LogInformation(t);""")]
    [InlineData("""var sb = new StringBuilder(); sb.Append("to ").Append(customer.Email); logger.LogInformation({|PII1001:sb.ToString()|});""", """var sb = new StringBuilder(); sb.Append("to ").Append(PiiMask.Email(customer.Email)); logger.LogInformation(sb.ToString());""")]
    [InlineData("""var list = new List<string>(); list.Add(customer.Email); logger.LogInformation("{X}", {|PII1002:list|});""", """var list = new List<string>(); list.Add(PiiMask.Email(customer.Email)); logger.LogInformation("{X}", list);""")]
    [InlineData("""var x = new { customer.Salary }; logger.LogInformation("{X}", {|PII1002:x|});""", """var x = new { Salary = PiiMask.All(customer.Salary) }; logger.LogInformation("{X}", x);""")]
    public Task Text_that_is_only_logged_is_masked_where_it_is_made(string before, string after) => Fix<MaskValueFix>.VerifyBody(before, after);

    [Theory]
    [InlineData("""var t = $"to {customer.Email}"; Send(t); logger.LogInformation({|PII1001:t|}); void Send(string s) { }""", """var t = $"to {customer.Email}"; Send(t); logger.LogInformation(PiiMask.All(t)); void Send(string s) { }""")]
    [InlineData("""var t = $"to {customer.Email}"; var u = t + "!"; Send(t); logger.LogInformation({|PII1001:u|}); void Send(string s) { }""", """var t = $"to {customer.Email}"; var u = t + "!"; Send(t); logger.LogInformation(PiiMask.All(u)); void Send(string s) { }""")]
    [InlineData("""var t = customer.Email; t += "x"; logger.LogInformation({|PII1001:t|});""", """var t = customer.Email; t += "x"; logger.LogInformation(PiiMask.All(t));""")]
    [InlineData("""var list = new List<decimal>(); list.Add(customer.Salary); logger.LogInformation("{X}", {|PII1002:list|});""", """var list = new List<decimal>(); list.Add(customer.Salary); logger.LogInformation("{X}", PiiMask.All(list));""")]
    [InlineData("""(decimal A, int B) x = (customer.Salary, 1); logger.LogInformation("{X}", {|PII1002:x|});""", """(decimal A, int B) x = (customer.Salary, 1); logger.LogInformation("{X}", PiiMask.All(x));""")]
    public Task Text_that_is_used_elsewhere_is_masked_wholly_where_it_is_logged(string before, string after) => Fix<MaskValueFix>.VerifyBody(before, after);

    [Fact]
    public Task All_findings_together_mask_once_where_the_text_is_made() => Fix<MaskValueFix>.VerifyBody(
        """var t = $"to {customer.Email}"; logger.LogInformation({|PII1001:t|}); logger.LogWarning({|PII1001:t|});""",
        """var t = $"to {customer.Email}"; logger.LogInformation(PiiMask.All(t)); logger.LogWarning(PiiMask.All(t));""",
        """var t = $"to {PiiMask.Email(customer.Email)}"; logger.LogInformation(t); logger.LogWarning(t);""");
}
