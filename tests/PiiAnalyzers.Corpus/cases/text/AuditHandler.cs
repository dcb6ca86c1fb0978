// Area: text
// Construct: interpolated string handlers declared in source
// Libraries: Microsoft.Extensions.Logging
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Cases.AuditHandler;

[InterpolatedStringHandler]
public readonly ref struct PlainText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 8));

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted<T>(T value) => _text.Append(value);

    public string Finish() => _text.ToString();
}

[InterpolatedStringHandler]
public readonly ref struct RedactedText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 3));

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted<T>(T value) => _text.Append("***");

    public string Finish() => _text.ToString();
}

public class AuditHandler(ILogger<AuditHandler> logger)
{
    public void Write(Customer customer)
    {
        PlainText plain = $"audit of {customer.Email}";
        logger.LogInformation("{Text}", plain.Finish()); // LEAK PII1001 Customer.Email

        RedactedText redacted = $"audit of {customer.Email}";
        logger.LogInformation("{Text}", redacted.Finish()); // CLEAN handler drops the value

        PlainText other = $"audit of {customer.Id}";
        logger.LogInformation("{Text}", other.Finish()); // CLEAN identifier instead
    }
}
