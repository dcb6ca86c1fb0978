using System.Diagnostics;
using Shop.Domain.Orders;

namespace Shop.Web.Services;

public sealed class ShippingService(ILogger<ShippingService> logger)
{
    public Shipment Ship(Order order)
    {
        logger.LogInformation("Shipping order {OrderId} to {Address}", order.Id, order.ShipTo); // expect: PII1002

        Activity.Current?.SetTag("ship.to", order.ShipTo.Recipient); // expect: PII1004

        var shipment = new Shipment(order.Id, order.ShipTo, order.ShipTo.Country == "GB" ? "Royal Mail" : "DHL");
        Debug.WriteLine(shipment); // expect: PII1005
        Trace.TraceInformation("Label for " + order.ShipTo.Recipient); // expect: PII1005
        return shipment;
    }

    public void Handover(List<Shipment> shipments)
    {
        logger.LogInformation("Handing over {Count} shipments", shipments.Count);
        logger.LogInformation("Handing over {Shipments}", shipments); // expect: PII1002
    }
}
