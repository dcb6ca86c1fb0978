// Area: text
// Construct: interpolation with format and alignment, raw and nested interpolation, String.Format and Join
// Libraries: Microsoft.Extensions.Logging
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Cases.ShipmentNotes;

public class ShipmentNotes(ILogger logger)
{
    public void Label(Order order, Address destination)
    {
        var label = $"{order.Number,-8}{destination.Street,30}";
        logger.LogInformation("Label {Label}", label); // LEAK PII1001 Address.Street

        var tag = $"{order.Number,-8}{destination.Country,30}";
        logger.LogInformation("Tag {Tag}", tag); // CLEAN country only
    }

    public void Slip(Order order)
    {
        logger.LogInformation("{Slip}", $$"""{"number":{{order.Number}},"buyer":"{{$"{order.Buyer.Name}"}}"}"""); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Slip}", $$"""{"number":{{order.Number}},"tier":"{{$"{order.Buyer.Tier}"}}"}"""); // CLEAN tier only
    }

    public void Totals(Order order)
    {
        logger.LogInformation(string.Format(CultureInfo.InvariantCulture, "{0:N2} for {1}", order.Total, order.Buyer.Email)); // LEAK PII1001 Customer.Email
        logger.LogInformation(string.Format(CultureInfo.InvariantCulture, "{0:N2} for {1}", order.Total, order.Buyer.Id)); // CLEAN identifier instead

        logger.LogInformation("Address: {Lines}", string.Join('\n', order.Buyer.Name, order.Buyer.Tier)); // LEAK PII1001 Customer.Name
        logger.LogInformation("Address: {Lines}", string.Join('\n', order.Number, order.Buyer.Tier)); // CLEAN no personal part

        FormattableString line = $"{order.Number}: {order.Buyer.Phone}";
        logger.LogInformation(line.ToString(CultureInfo.InvariantCulture)); // LEAK PII1001 Customer.Phone
    }
}
