// Area: text
// Construct: spans, slices, ToCharArray, string.Create, TryFormat into a buffer
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.SpanParsing;

public class SpanParsing(ILogger logger)
{
    public void Slice(Customer customer)
    {
        ReadOnlySpan<char> all = customer.Email;
        var local = all[..all.IndexOf('@')];
        logger.LogInformation("{Local}", local.ToString()); // LEAK PII1001 Customer.Email
        logger.LogInformation("{At}", all.IndexOf('@')); // CLEAN a position
    }

    public void Characters(Customer customer)
    {
        var letters = customer.Name.ToCharArray();
        Array.Reverse(letters);
        logger.LogInformation("{Reversed}", new string(letters)); // LEAK PII1001 Customer.Name

        var stars = new string('*', letters.Length);
        logger.LogInformation("{Masked}", stars); // CLEAN as many stars
    }

    public void Created(Customer customer)
    {
        var upper = string.Create(customer.Name.Length, customer.Name, static (span, name) => name.AsSpan().ToUpperInvariant(span));
        logger.LogInformation("{Upper}", upper); // LEAK PII1001 Customer.Name

        var dots = string.Create(customer.Name.Length, customer.Id, static (span, id) => span.Fill('.'));
        logger.LogInformation("{Dots}", dots); // CLEAN filled with dots
    }

    public void Copied(Customer customer)
    {
        Span<char> buffer = stackalloc char[64];
        customer.Phone.AsSpan().CopyTo(buffer);
        logger.LogInformation("{Copy}", new string(buffer)); // LEAK PII1001 Customer.Phone

        Span<char> other = stackalloc char[64];
        customer.Tier.AsSpan().CopyTo(other);
        logger.LogInformation("{Copy}", new string(other)); // CLEAN tier only
    }
}
