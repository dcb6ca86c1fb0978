// Area: text
// Construct: StringBuilder, appended to directly, through a chain, through a handler, and by another method
// Libraries: Microsoft.Extensions.Logging
using System.Text;
using Microsoft.Extensions.Logging;

namespace Cases.LetterBuilder;

public class LetterBuilder(ILogger<LetterBuilder> logger)
{
    public void Compose(Customer customer)
    {
        var letter = new StringBuilder("Dear ");
        letter.Append(customer.Name).Append(',').AppendLine();
        logger.LogInformation("{Letter}", letter.ToString()); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Letter}", letter); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Length}", letter.Length); // CLEAN a length

        letter.Clear().Append("Dear customer,");
        logger.LogInformation("{Letter}", letter.ToString()); // CLEAN cleared before use
    }

    public void Interpolated(Customer customer)
    {
        var line = new StringBuilder();
        line.Append($"{customer.Id}: {customer.Email}");
        logger.LogDebug("{Line}", line.ToString()); // LEAK PII1001 Customer.Email

        var other = new StringBuilder();
        other.Append($"{customer.Id}: {customer.Tier}");
        logger.LogDebug("{Line}", other.ToString()); // CLEAN another builder
    }

    public void Delegated(Customer customer)
    {
        var header = new StringBuilder();
        WriteHeader(header, customer);
        logger.LogDebug("{Header}", header.ToString()); // LEAK PII1001 Customer.Name

        var trailer = new StringBuilder();
        WriteTrailer(trailer, customer);
        logger.LogDebug("{Trailer}", trailer.ToString()); // CLEAN tier only
    }

    private static void WriteHeader(StringBuilder target, Customer customer) => target.Append("To: ").AppendLine(customer.Name);

    private static void WriteTrailer(StringBuilder target, Customer customer) => target.Append("Tier: ").AppendLine(customer.Tier);
}
