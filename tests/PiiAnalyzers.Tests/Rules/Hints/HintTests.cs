using PiiAnalyzers.Rules.Hints;
using PiiAnalyzers.Tests.Infrastructure;

namespace PiiAnalyzers.Tests.Rules.Hints;

/// <summary>PII5003: names that hint at personal data.</summary>
public class HintTests
{
    [Theory]
    [InlineData("HomeIPAddress2", "home ip address")]
    [InlineData("eMail", "e mail")]
    [InlineData("SSN", "ssn")]
    [InlineData("SSNNumber", "ssn number")]
    [InlineData("_first_name", "first name")]
    [InlineData("FIRST_NAME", "first name")]
    [InlineData("Ünïcode", "ünïcode")]
    [InlineData("A", "a")]
    [InlineData("_1", "")]
    public void Names_are_split_into_words(string name, string words) => Assert.Equal(words, string.Join(' ', Words.Of(name)));

    [Theory]
    [InlineData("public class Patient { public string {|PII5003:Email|} { get; set; } = \"\"; }")]
    [InlineData("public record PatientDto(int Id, string {|PII5003:LastName|});")]
    [InlineData("public interface IPatient { string {|PII5003:PhoneNumber|} { get; } }")]
    [InlineData("public struct Visitor { public string {|PII5003:IpAddress|}; public System.Net.IPAddress {|PII5003:RemoteIp|}; }")]
    [InlineData("public class Intake { public string {|PII5003:FirstName|} { get; set; } = \"\"; public string {|PII5003:LastName|} { get; set; } = \"\"; public string {|PII5003:Phone|} { get; set; } = \"\"; }")]
    [InlineData("public class Order { public string {|PII5003:CustomerEmail|} { get; set; } = \"\"; public string {|PII5003:PatientName|} { get; set; } = \"\"; }")]
    [InlineData("public class Signup { [System.ComponentModel.DataAnnotations.EmailAddress] public string {|PII5003:To|} { get; set; } = \"\"; [System.ComponentModel.DataAnnotations.Phone] public string {|PII5003:Line|} { get; set; } = \"\"; }")]
    public Task Member_of_a_person_is_hinted_at(string types) => Verify(types);

    [Theory]
    [InlineData("public class Patient { public bool EmailConfirmed { get; set; } public DateTime EmailSent { get; set; } public int PhoneCount { get; set; } public string EmailTemplate { get; set; } = \"\"; public bool Email { get; set; } public int PageAge { get; set; } public Func<string>? Phone { get; set; } }")]
    [InlineData("public class Patient { [PiiEmail] public string Email { get; set; } = \"\"; [NotPii(\"the number of the ward\")] public string Phone { get; set; } = \"\"; }")]
    [InlineData("[PiiName] public class Patient { public string Email { get; set; } = \"\"; }")]
    [InlineData("public class Product { public string Name { get; set; } = \"\"; public string Email { get; set; } = \"\"; }")]
    [InlineData("public class PatientSettings { public string Email { get; set; } = \"\"; [System.ComponentModel.DataAnnotations.EmailAddress] public string Sender { get; set; } = \"\"; }")]
    [InlineData("public class PatientService { public string Email { get; set; } = \"\"; } public class HttpClient { public string Name { get; set; } = \"\"; }")]
    [InlineData("public class Patient { public static string Email { get; set; } = \"\"; private string Phone { get; set; } = \"\"; public const string FirstName = \"x\"; public string this[string email] => email; }")]
    [InlineData("public class IpAddress { public string Address { get; set; } = \"\"; } public class EmailAddress { public string Street { get; set; } = \"\"; }")]
    [InlineData("public class PatientEmailAttribute : Attribute { public string Email { get; set; } = \"\"; }")]
    [InlineData("public class Patient { public class Patient2 { public int SsnLength { get; set; } public string Session { get; set; } = \"\"; public string Panel { get; set; } = \"\"; public string Storage { get; set; } = \"\"; } }")]
    public Task Member_that_is_about_something_else_is_not(string types) => Verify(types);

    private static Task Verify(string types) => RuleTest.VerifySuggestion("PII5003", types);
}
