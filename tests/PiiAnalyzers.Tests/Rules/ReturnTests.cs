using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules;

/// <summary>PII5002: personal data that is returned without a word.</summary>
public class ReturnTests
{
    [Theory]
    [InlineData("public string {|PII5002:Get|}(Customer c) => c.Email;")]
    [InlineData("internal string? {|PII5002:Get|}(Customer c) { if (c.Id == 0) return null; return c.Phone; }")]
    [InlineData("protected string {|PII5002:Get|}([PiiEmail] string email) => email.Trim();")]
    [InlineData("public async Task<string> {|PII5002:Get|}(Customer c) { await Task.Yield(); return c.Email; }")]
    [InlineData("public Task<string> {|PII5002:Get|}(Customer c) => Task.FromResult(c.Email);")]
    [InlineData("public IEnumerable<string> {|PII5002:Get|}(List<Customer> l) => l.Select(c => c.Email);")]
    [InlineData("public IEnumerable<string> {|PII5002:Get|}(List<Customer> l) { foreach (var c in l) yield return c.Email; }")]
    [InlineData("public string {|PII5002:Get|}(Customer c) => $\"Dear {c.Email}\";")]
    [InlineData("public DateTime {|PII5002:Get|}(Customer c) => c.Born;")]
    [InlineData("private readonly Customer _c = new(); public string Mail => {|PII5002:_c.Email|};")]
    [InlineData("private readonly Customer _c = new(); public string Mail { {|PII5002:get|} { return _c.Email; } }")]
    [InlineData("public static string {|PII5002:Get|}(Customer c) => Inner(c); private static string Inner(Customer c) => c.Email;")]
    public Task Unannotated_return_is_reported(string members) => Verify(members);

    [Theory]
    [InlineData("private string Get(Customer c) => c.Email;")]
    [InlineData("[return: PiiEmail] public string Get(Customer c) => c.Email;")]
    [InlineData("[return: NotPii(\"the address of the shop\")] public string Get(Customer c) => c.Email;")]
    [InlineData("[PiiEmail] public string Mail => new Customer().Email;")]
    [InlineData("[PiiSanitizer] public string Get(Customer c) => c.Email;")]
    [InlineData("public string Get(Customer c) => PiiMask.Email(c.Email);")]
    [InlineData("public int Get(Customer c) => c.Email.Length; public bool Has(Customer c) => c.Email != \"\";")]
    [InlineData("public Customer Get(Customer c) => c; public List<Customer> All(Customer c) => [c]; public Task<Customer> One(Customer c) => Task.FromResult(c);")]
    [InlineData("public object Get(Customer c) => c.Email;")]
    [InlineData("public string Get(string text) => text.Trim();")]
    [InlineData("private class Inner { public string Get(Customer c) => c.Email; }")]
    [InlineData("public void Run(Customer c) { string F() => c.Email; Func<string> f = () => c.Email; F(); f(); }")]
    [InlineData("public class Text(Customer c) { public override string {|PII9002:ToString|}() => c.Email; }")]
    [InlineData("[PiiName] public class Whole { private string _a = \"\"; public string A => _a; public string B(Customer c) => c.Email; }")]
    public Task Return_that_owes_nothing_is_silent(string members) => Verify(members);

    private static Task Verify(string members) => RuleTest.VerifySuggestion("PII5002", $$"""
        public class Subject
        {
            {{members}}
        }
        """);
}
