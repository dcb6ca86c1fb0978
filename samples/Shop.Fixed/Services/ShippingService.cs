using System.Diagnostics;
using Shop.Domain.Orders;

namespace Shop.Web.Services;

public sealed class ShippingService(ILogger<ShippingService> logger)
{
    public Shipment Ship(Order order)
    {
        logger.LogInformation("Shipping order {OrderId} to {Address}", order.Id, order.ShipTo);

        Activity.Current?.SetTag("ship.country", order.ShipTo.Country);

        var shipment = new Shipment(order.Id, order.ShipTo, order.ShipTo.Country == "GB" ? "Royal Mail" : "DHL");
        Debug.WriteLine(shipment);
        Trace.TraceInformation("Label for " + PiiMask.Name(order.ShipTo.Recipient));
        return shipment;
    }

    public void Handover(List<Shipment> shipments)
    {
        logger.LogInformation("Handing over {Count} shipments", shipments.Count);
        logger.LogInformation("Handing over {Shipments}", shipments);
    }
}
