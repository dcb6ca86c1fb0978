// Area: sinks-telemetry
// Construct: dimensions of counters and histograms: pairs, lists of tags, arrays
// Libraries: System.Diagnostics.Metrics
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Cases.Measures;

public class Measures
{
    private static readonly Meter s_meter = new("shop");
    private static readonly Counter<int> s_orders = s_meter.CreateCounter<int>("orders");
    private static readonly Histogram<double> s_totals = s_meter.CreateHistogram<double>("totals");

    public void Pair(Customer customer)
    {
        s_orders.Add(1, new KeyValuePair<string, object?>("user", customer.Email)); // LEAK PII1004 Customer.Email
        s_orders.Add(1, new KeyValuePair<string, object?>("tier", customer.Tier)); // CLEAN tier only
    }

    public void Pairs(Customer customer)
    {
        s_totals.Record(2.5, new("tier", customer.Tier), new("name", customer.Name)); // LEAK PII1004 Customer.Name
        s_totals.Record(2.5, new("tier", customer.Tier), new("id", customer.Id)); // CLEAN identifier instead
    }

    public void Measured(Order order)
    {
        s_totals.Record((double)order.Total, new KeyValuePair<string, object?>("buyer", order.Buyer.Name)); // LEAK PII1004 Customer.Name
        s_totals.Record((double)order.Total, new KeyValuePair<string, object?>("buyer", order.Buyer.Name.Length)); // CLEAN a length
    }

    public void List(Customer customer)
    {
        s_orders.Add(1, new TagList { { "phone", customer.Phone } }); // LEAK PII1004 Customer.Phone
        s_orders.Add(1, new TagList { { "phone", customer.Phone is not null } }); // CLEAN a null test
    }

    public void Masked(Customer customer)
    {
        s_orders.Add(1, KeyValuePair.Create<string, object?>("user", customer.Email)); // LEAK PII1004 Customer.Email
        s_orders.Add(1, KeyValuePair.Create<string, object?>("user", PiiMask.Email(customer.Email))); // CLEAN masked
    }
}
