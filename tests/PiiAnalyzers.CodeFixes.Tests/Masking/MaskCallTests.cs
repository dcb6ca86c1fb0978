using PiiAnalyzers.CodeFixes.Masking;
using PiiAnalyzers.CodeFixes.Tests.Infrastructure;

namespace PiiAnalyzers.CodeFixes.Tests.Masking;

/// <summary>What the call around the value makes of it: names, generics, params, objects and sequences.</summary>
public class MaskCallTests
{
    [Theory]
    [InlineData("""serilog.Information("{S}", {|PII1001:customer.Salary|});""", """serilog.Information("{S}", PiiMask.All(customer.Salary));""")]
    [InlineData("""serilog.Information<decimal>("{S}", {|PII1001:customer.Salary|});""", """serilog.Information<string>("{S}", PiiMask.All(customer.Salary));""")]
    [InlineData("""serilog.Information<int, DateTime?>("{I} {B}", customer.Id, {|PII1001:maybe?.Born|});""", """serilog.Information<int, string?>("{I} {B}", customer.Id, PiiMask.DateOfBirth(maybe?.Born));""")]
    [InlineData("""serilog.Information<object>("{S}", {|PII1001:customer.Salary|});""", """serilog.Information<object>("{S}", PiiMask.All(customer.Salary));""")]
    [InlineData("""serilog.Information(propertyValue: {|PII1001:customer.Email|}, messageTemplate: "{E}");""", """serilog.Information(propertyValue: PiiMask.Email(customer.Email), messageTemplate: "{E}");""")]
    [InlineData("""serilog.Information("{A} {B} {C} {D}", 1, 2, 3, {|PII1001:customer.Born|});""", """serilog.Information("{A} {B} {C} {D}", 1, 2, 3, PiiMask.DateOfBirth(customer.Born));""")]
    [InlineData("""nlog.Info("{S}", {|PII1001:customer.Salary|});""", """nlog.Info("{S}", PiiMask.All(customer.Salary));""")]
    [InlineData("""logger.LogInformation("{E}", args: [{|PII1001:customer.Email|}]);""", """logger.LogInformation("{E}", args: [PiiMask.Email(customer.Email)]);""")]
    [InlineData("""logger.LogInformation("{E}", new object[] { {|PII1001:customer.Born|} });""", """logger.LogInformation("{E}", new object[] { PiiMask.DateOfBirth(customer.Born) });""")]
    [InlineData("""Console.WriteLine({|PII1005:customer.Salary|});""", """Console.WriteLine(PiiMask.All(customer.Salary));""")]
    [InlineData("""Console.WriteLine("{0}", {|PII1005:customer.Born|});""", """Console.WriteLine("{0}", PiiMask.DateOfBirth(customer.Born));""")]
    [InlineData("""Console.Title = {|PII1005:customer.Email|};""", """Console.Title = PiiMask.Email(customer.Email);""")]
    [InlineData("""Debug.WriteLine("{0}", {|PII1005:customer.Born|});""", """Debug.WriteLine("{0}", (object)PiiMask.DateOfBirth(customer.Born));""")]
    [InlineData("""Console.WriteLine("{0} {1}", {|PII1005:customer.Born|}, 1);""", """Console.WriteLine("{0} {1}", PiiMask.DateOfBirth(customer.Born), 1);""")]
    [InlineData("""Console.Write({|PII1005:customer.Email.ToCharArray()|});""", """Console.Write(PiiMask.All(customer.Email.ToCharArray()));""")]
    [InlineData("""Trace.WriteLine({|PII1005:customer.Born|}, "x");""", """Trace.WriteLine(PiiMask.DateOfBirth(customer.Born), "x");""")]
    [InlineData("""Debug.Assert(flag, {|PII1005:$"bad {customer.Born:d}"|});""", """Debug.Assert(flag, $"bad {PiiMask.DateOfBirth(customer.Born)}");""")]
    [InlineData("""Trace.WriteLine({|PII1005:person|});""", """Trace.WriteLine(PiiMask.All(person));""")]
    [InlineData("""Console.WriteLine({|PII1005:$"{customer.Email} {person}"|});""", """Console.WriteLine($"{PiiMask.Email(customer.Email)} {PiiMask.All(person)}");""")]
    [InlineData("""nlog.Properties["Email"] = {|PII1001:customer.Email|};""", """nlog.Properties["Email"] = PiiMask.Email(customer.Email);""")]
    [InlineData("""string? e; logger.LogInformation("{E}", {|PII1001:e = customer.Email|}); Use(e); void Use(string s) { }""", """string? e; logger.LogInformation("{E}", PiiMask.Email(e = customer.Email)); Use(e); void Use(string s) { }""")]
    public Task Argument_is_masked(string before, string after) => Fix<MaskValueFix>.VerifyBody(before, after);

    [Theory]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:new { customer.Email }|});""", """logger.LogInformation("{X}", new { Email = PiiMask.Email(customer.Email) });""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:new { maybe?.Email, customer.Id }|});""", """logger.LogInformation("{X}", new { Email = PiiMask.Email(maybe?.Email), customer.Id });""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:new { Mail = customer.Email }|});""", """logger.LogInformation("{X}", new { Mail = PiiMask.Email(customer.Email) });""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:(customer.Email, 1)|});""", """logger.LogInformation("{X}", (Email: PiiMask.Email(customer.Email), 1));""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:(customer.Email, maybe?.Email)|});""", """logger.LogInformation("{X}", (PiiMask.Email(customer.Email), PiiMask.Email(maybe?.Email)));""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:(Mail: customer.Email, customer.Salary)|});""", """logger.LogInformation("{X}", (Mail: PiiMask.Email(customer.Email), Salary: PiiMask.All(customer.Salary)));""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:(1, person, customer.Email)|});""", """logger.LogInformation("{X}", PiiMask.All((1, person, customer.Email)));""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:customers.Select(c => c.Email)|});""", """logger.LogInformation("{X}", customers.Select(c => PiiMask.Email(c.Email)));""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:customers.Select(c => new { c.Id, c.Born })|});""", """logger.LogInformation("{X}", customers.Select(c => new { c.Id, Born = PiiMask.DateOfBirth(c.Born) }));""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:customers.Select(c => c.Salary).Where(s => s > 1)|});""", """logger.LogInformation("{X}", PiiMask.All(customers.Select(c => c.Salary).Where(s => s > 1)));""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:new List<string> { customer.Email }|});""", """logger.LogInformation("{X}", new List<string> { PiiMask.Email(customer.Email) });""")]
    [InlineData("""using (logger.BeginScope({|PII1002:new Dictionary<string, object> { ["Email"] = customer.Email }|})) { }""", """using (logger.BeginScope(new Dictionary<string, object> { ["Email"] = PiiMask.Email(customer.Email) })) { }""")]
    [InlineData("""using (logger.BeginScope({|PII1002:new Dictionary<string, object?> { { "Email", maybe?.Email } }|})) { }""", """using (logger.BeginScope(new Dictionary<string, object?> { { "Email", PiiMask.Email(maybe?.Email) } })) { }""")]
    [InlineData("""using (logger.BeginScope({|PII1002:("Email", customer.Email)|})) { }""", """using (logger.BeginScope(("Email", Email: PiiMask.Email(customer.Email)))) { }""")]
    public Task Value_inside_an_object_is_masked(string before, string after) => Fix<MaskValueFix>.VerifyBody(before, after);

    [Theory]
    [InlineData("""logger.LogInformation("{P}", {|PII1002:person|});""")]
    [InlineData("""logger.LogInformation("{@X}", {|PII1002:customer|});""")]
    [InlineData("""logger.LogInformation("{X}", {|PII1002:persons|});""")]
    [InlineData("""var text = person.ToString(); logger.LogInformation("{X}", {|PII1002:text|});""")]
    [InlineData("""Console.Write({|PII1005:customer.Email.ToCharArray()|}, 0, 1);""")]
    public Task What_a_mask_does_not_fit_is_not_masked(string statements) => Fix<MaskValueFix>.VerifyBodyStays(statements);

    [Fact]
    public Task Explicit_state_type_follows_the_mask() => Fix<MaskValueFix>.VerifyBody(
        """logger.Log<decimal>(LogLevel.Information, 0, {|PII1001:customer.Salary|}, null, (s, e) => "");""",
        """logger.Log<string>(LogLevel.Information, 0, PiiMask.All(customer.Salary), null, (s, e) => "");""");

    [Fact]
    public Task Result_of_a_formatter_is_masked_and_a_state_whose_type_it_needs_is_not() => Fix<MaskValueFix>.VerifyBody(
        """logger.Log(LogLevel.Information, 0, {|PII1001:customer.Salary|}, null, {|PII1001:(s, e) => s.ToString("C")|});""",
        """logger.Log(LogLevel.Information, 0, {|PII1001:customer.Salary|}, null, (s, e) => PiiMask.All(s.ToString("C")));""");
}
