// Area: sanitizers
// Construct: data protection, keyed hashes, redactors, declared sanitizers; their opposites are none
// Libraries: Microsoft.Extensions.Logging, Microsoft.AspNetCore.DataProtection
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.Logging;

namespace Cases.Protectors;

public interface ITokenizer
{
    [PiiSanitizer]
    string Tokenize(string value);

    string Normalize(string value);
}

public sealed class Tokenizer : ITokenizer
{
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    public string Tokenize(string value)
    {
        if (!_tokens.TryGetValue(value, out var token))
        {
            _tokens[value] = token = "token" + _tokens.Count;
        }

        return token;
    }

    public string Normalize(string value) => value.Trim();
}

public sealed class StarRedactor : Redactor
{
    public override int GetRedactedLength(ReadOnlySpan<char> input) => 3;

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        "***".CopyTo(destination);
        return 3;
    }
}

public class Protectors(ILogger<Protectors> logger, IDataProtector protector, IPersonalDataProtector personal, ITokenizer tokenizer, StarRedactor redactor)
{
    public void Protect(Customer customer)
    {
        var cipher = protector.Protect(customer.Email);
        logger.LogInformation("{Cipher}", cipher); // CLEAN protected
        logger.LogInformation("{Plain}", protector.CreateProtector("mail").Protect(customer.Phone ?? "")); // CLEAN protected
        logger.LogInformation("{Name}", personal.Protect(customer.Name)); // CLEAN protected
        logger.LogInformation("{Name}", customer.Name.Normalize()); // LEAK PII1001 Customer.Name
    }

    public void Opposites(Customer customer, [PiiEmail] string stored)
    {
        logger.LogInformation("{Mail}", protector.Unprotect(stored)); // LEAK PII1001 stored
        logger.LogInformation("{Mail}", personal.Unprotect(stored)); // LEAK PII1001 stored
        logger.LogInformation("{Mail}", Encoding.UTF8.GetString(Convert.FromBase64String(stored))); // LEAK PII1001 stored
    }

    public void Hash(Customer customer, byte[] key)
    {
        var keyed = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(customer.Email));
        logger.LogInformation("{Hash}", Convert.ToHexString(keyed)); // CLEAN keyed hash
        logger.LogInformation("{Hex}", Convert.ToHexString(Encoding.UTF8.GetBytes(customer.Email))); // LEAK PII1001 Customer.Email
    }

    public void Declared(Customer customer)
    {
        logger.LogInformation("{Token}", tokenizer.Tokenize(customer.Email)); // CLEAN declared sanitizer
        logger.LogInformation("{Token}", tokenizer.Normalize(customer.Email)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Token}", redactor.Redact(customer.Name)); // CLEAN redacted
        logger.LogInformation("{Token}", NullRedactor.Instance.Redact(customer.Name)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Token}", Scrub(customer.Name)); // CLEAN declared sanitizer
        logger.LogInformation("{Token}", Polish(customer.Name)); // LEAK PII1001 Customer.Name
    }

    [PiiSanitizer]
    private static string Scrub(string text) => text.Length > 3 ? "long" : "short";

    private static string Polish(string text) => text.Trim();
}
