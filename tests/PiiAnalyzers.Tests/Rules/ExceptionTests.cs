using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

public class ExceptionTests
{
    [Theory]
    [InlineData("""throw new InvalidOperationException({|PII1003:$"no mailbox for {customer.Email}"|});""")]
    [InlineData("""throw new ArgumentException({|PII1003:"bad " + customer.Phone|}, nameof(customer));""")]
    [InlineData("""throw new ArgumentOutOfRangeException("salary", {|PII1003:customer.Salary|}, "too high");""")]
    [InlineData("""throw new KeyNotFoundException({|PII1003:customer.Email|});""")]
    [InlineData("""throw new System.IO.FileNotFoundException("not found", {|PII1003:customer.Email|});""")]
    [InlineData("""throw new({|PII1003:$"no mailbox for {customer.Email}"|});""")]
    [InlineData("""InvalidOperationException e = new({|PII1003:$"no mailbox for {customer.Email}"|}); throw e;""")]
    [InlineData("""var text = "no mailbox for " + customer.Email; throw new Exception({|PII1003:text|});""")]
    [InlineData("""_ = maybe ?? throw new InvalidOperationException({|PII1003:$"{customer.Email} is gone"|});""")]
    [InlineData("""var e = new InvalidOperationException(); e.Data["mail"] = {|PII1003:customer.Email|}; throw e;""")]
    [InlineData("""var e = new InvalidOperationException(); e.Data.Add("mail", {|PII1003:customer.Email|}); throw e;""")]
    [InlineData("""throw new InvalidOperationException { Data = { ["mail"] = {|PII1003:customer.Email|} } };""")]
    [InlineData("""throw new InvalidOperationException({|PII1003:$"bad {person}"|});""")]
    [InlineData("""ArgumentOutOfRangeException.ThrowIfGreaterThan({|PII1003:customer.Salary|}, 10m);""")]
    [InlineData("""var p = new Microsoft.AspNetCore.Mvc.ProblemDetails { Detail = {|PII1003:$"no mailbox for {customer.Email}"|} };""")]
    [InlineData("""var p = new Microsoft.AspNetCore.Mvc.ProblemDetails(); p.Title = {|PII1003:customer.Email|}; p.Extensions["mail"] = {|PII1003:customer.Email|};""")]
    [InlineData("""_ = Microsoft.AspNetCore.Http.Results.Problem({|PII1003:"no mailbox for " + customer.Email|});""")]
    [InlineData("""_ = Microsoft.AspNetCore.Http.TypedResults.Problem(title: {|PII1003:customer.Email|});""")]
    [InlineData("""new Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary().AddModelError("Email", {|PII1003:$"{customer.Email} is taken"|});""")]
    [InlineData("""_ = new System.ComponentModel.DataAnnotations.ValidationResult({|PII1003:$"{customer.Email} is taken"|});""")]
    public Task Personal_data_in_an_error_is_reported(string statements) => RuleTest.VerifyBody(statements);

    [Theory]
    [InlineData("""throw new InvalidOperationException($"no mailbox for {customer.Id}");""")]
    [InlineData("""throw new ArgumentException("bad address", nameof(customer.Email));""")]
    [InlineData("""throw new ArgumentNullException(nameof(customer.Email));""")]
    [InlineData("""throw new InvalidOperationException($"no mailbox for {PiiMask.Email(customer.Email)}");""")]
    [InlineData("""throw new InvalidOperationException($"{customer.Email.Length} characters");""")]
    [InlineData("""throw new InvalidOperationException($"no mailbox for {customer}");""")]
    [InlineData("""throw new InvalidOperationException("import failed", new Exception());""")]
    [InlineData("""ArgumentException.ThrowIfNullOrEmpty(customer.Email);""")]
    [InlineData("""var e = new InvalidOperationException(); e.Data["id"] = customer.Id; throw e;""")]
    [InlineData("""var d = new Dictionary<string, string>(); d["mail"] = customer.Email; throw new Exception(d.Count.ToString());""")]
    [InlineData("""_ = new Microsoft.AspNetCore.Mvc.ProblemDetails { Detail = "no mailbox", Status = 404 };""")]
    public Task Error_without_personal_data_is_silent(string statements) => RuleTest.VerifyBody(statements);

    [Theory]
    [InlineData("""class RowException(string cell) : Exception("bad cell " + cell);""", """throw new RowException({|PII1003:customer.Email|});""")]
    [InlineData("""class RowException : Exception { public RowException(int row, string cell) : base($"row {row}: {cell}") { } }""", """throw new RowException(1, {|PII1003:customer.Email|});""")]
    [InlineData("""class RowException : Exception { public RowException(string cell) : base(cell) { } } class InnerRow(string cell) : RowException(cell);""", """throw new InnerRow({|PII1003:customer.Email|});""")]
    [InlineData("""class Rejected(string mail) : Exception("rejected") { public string Mail { get; } = mail; }""", """throw new Rejected(customer.Email);""")]
    [InlineData("""class Rejected : Exception { public Rejected(string mail, int code) : base("rejected " + code) { Mail = mail; } public string Mail { get; } }""", """throw new Rejected(customer.Email, 550);""")]
    [InlineData("""class Rejected(string mail) : Exception { public override string Message => $"rejected {mail}"; }""", """throw new Rejected({|PII1003:customer.Email|});""")]
    [InlineData("""class Rejected : Exception { private readonly string _mail; public Rejected(string mail) { _mail = mail; } public override string {|PII9002:ToString|}() => "rejected " + _mail; }""", """throw new Rejected({|PII1003:customer.Email|});""")]
    [InlineData("""class Rejected(string mail) : Exception { public string Mail => mail; public override string Message => "rejected"; }""", """throw new Rejected(customer.Email);""")]
    [InlineData("""static class Fail { public static Exception Of(string text) => new InvalidOperationException("failed: " + text); }""", """throw Fail.Of({|PII1003:customer.Email|});""")]
    [InlineData("""static class Fail { public static void With(string text) => throw new InvalidOperationException("failed: " + text); }""", """Fail.With({|PII1003:customer.Email|}); Fail.With(customer.Tier);""")]
    public Task Exception_of_the_program_is_followed(string type, string statements)
        => RuleTest.VerifyTypes("public class Subject { public void Run(Customer customer) { " + statements + " } } " + type);

    [Fact]
    public Task Annotated_parameter_of_an_exception_is_reported_in_it()
        => RuleTest.VerifyTypes("""class Rejected([PiiEmail] string mail) : Exception({|PII1003:"rejected " + mail|});""");
}
