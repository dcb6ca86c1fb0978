using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Masking;

public class MaskExpressionTests
{
    [Theory]
    [InlineData("customer.Email", "PiiMask.Email(customer.Email)")]
    [InlineData("customer.Phone", "PiiMask.Phone(customer.Phone)")]
    [InlineData("customer.Born", "PiiMask.DateOfBirth(customer.Born)")]
    [InlineData("customer.Salary", "PiiMask.All(customer.Salary)")]
    [InlineData("customer.Salary / 12", "PiiMask.All(customer.Salary / 12)")]
    [InlineData("person.Name", "PiiMask.Name(person.Name)")]
    [InlineData("maybe?.Email", "PiiMask.Email(maybe?.Email)")]
    [InlineData("maybe?.Referrer?.Email", "PiiMask.Email(maybe?.Referrer?.Email)")]
    [InlineData("maybe?.Email.Trim()", "PiiMask.Email(maybe?.Email.Trim())")]
    [InlineData("maybe?.Email ?? \"x\"", "PiiMask.Email(maybe?.Email) ?? \"x\"")]
    [InlineData("maybe?.Born", "PiiMask.DateOfBirth(maybe?.Born)")]
    [InlineData("customer.Phone!", "PiiMask.Phone(customer.Phone!)")]
    [InlineData("(customer.Email)", "PiiMask.Email(customer.Email)")]
    [InlineData("maybe?.Salary ?? 0", "PiiMask.All(maybe?.Salary ?? 0)")]
    [InlineData("customer.Email.Trim().ToLowerInvariant()", "PiiMask.Email(customer.Email.Trim().ToLowerInvariant())")]
    [InlineData("(object)customer.Email", "(object)PiiMask.Email(customer.Email)")]
    [InlineData("customer.Email as object", "PiiMask.Email(customer.Email) as object")]
    [InlineData("(int)customer.Salary", "PiiMask.All((int)customer.Salary)")]
    [InlineData("flag ? customer.Email : \"none\"", "flag ? PiiMask.Email(customer.Email) : \"none\"")]
    [InlineData("flag ? customer.Salary : 0", "PiiMask.All(flag ? customer.Salary : 0)")]
    [InlineData("flag ? customer.Email : customer.Phone", "flag ? PiiMask.Email(customer.Email) : PiiMask.Phone(customer.Phone)")]
    [InlineData("flag switch { true => customer.Email, _ => \"\" }", "flag switch { true => PiiMask.Email(customer.Email), _ => \"\" }")]
    [InlineData("flag switch { true => customer.Salary, _ => 0 }", "PiiMask.All(flag switch { true => customer.Salary, _ => 0 })")]
    [InlineData("await Task.FromResult(customer.Email)", "PiiMask.Email(await Task.FromResult(customer.Email))")]
    [InlineData("customer.Email + \"/\" + customer.Phone", "PiiMask.Email(customer.Email) + \"/\" + PiiMask.Phone(customer.Phone)")]
    [InlineData("string.Format(\"{0:d}\", customer.Born)", "string.Format(\"{0:d}\", PiiMask.DateOfBirth(customer.Born))")]
    [InlineData("string.Join(\",\", customers.Select(c => c.Email))", "string.Join(\",\", customers.Select(c => PiiMask.Email(c.Email)))")]
    [InlineData("string.Join(\",\", from c in customers where c.Id > 1 select c.Email)", "string.Join(\",\", from c in customers where c.Id > 1 select PiiMask.Email(c.Email))")]
    [InlineData("string.Join(\",\", from c in customers let e = c.Email select e)", "string.Join(\",\", from c in customers let e = c.Email select PiiMask.Email(e))")]
    [InlineData("$\"to {customer.Email}\"", "$\"to {PiiMask.Email(customer.Email)}\"")]
    [InlineData("$\"to {customer.Email,-20}\"", "$\"to {PiiMask.Email(customer.Email),-20}\"")]
    [InlineData("$\"born {customer.Born:d}\"", "$\"born {PiiMask.DateOfBirth(customer.Born)}\"")]
    [InlineData("$\"born {customer.Born,12:yyyy-MM-dd}!\"", "$\"born {PiiMask.DateOfBirth(customer.Born),12}!\"")]
    [InlineData("$\"{(flag ? customer.Email : \"x\")}\"", "$\"{(flag ? PiiMask.Email(customer.Email) : \"x\")}\"")]
    [InlineData("$\"{(flag ? customer.Born : default):d}\"", "$\"{PiiMask.DateOfBirth(flag ? customer.Born : default)}\"")]
    [InlineData("$\"{maybe?.Email ?? \"x\"}\"", "$\"{PiiMask.Email(maybe?.Email) ?? \"x\"}\"")]
    [InlineData("$@\"c:\\{customer.Email}\"\"\"", "$@\"c:\\{PiiMask.Email(customer.Email)}\"\"\"")]
    public Task Value_is_masked(string before, string after) => Fix<MaskValueFix>.VerifyBody(
        $"logger.LogInformation(\"{{E}}\", {{|PII1001:{before}|}});",
        $"logger.LogInformation(\"{{E}}\", {after});");
}
