// Area: expressions
// Construct: operators and conversions declared in source
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.MailAddressType;

public readonly struct Mail
{
    private readonly string _text;

    private Mail(string text) => _text = text;

    public static implicit operator Mail(string text) => new(text);

    public static explicit operator string(Mail mail) => mail._text;

    public static string operator +(Mail mail, string suffix) => mail._text + suffix;

    public static int operator ~(Mail mail) => mail._text.Length;

    public static bool operator true(Mail mail) => mail._text.Length > 0;

    public static bool operator false(Mail mail) => mail._text.Length == 0;
}

public class MailAddressType(ILogger logger)
{
    public void Use(Customer customer)
    {
        Mail mail = customer.Email;
        logger.LogInformation("{Text}", (string)mail); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Text}", mail + "!"); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Length}", ~mail); // CLEAN a length
        logger.LogInformation("{Given}", mail ? "given" : "missing"); // CLEAN a condition

        Mail support = "support@house.example";
        logger.LogInformation("{Text}", support + "!"); // CLEAN a constant
    }
}
