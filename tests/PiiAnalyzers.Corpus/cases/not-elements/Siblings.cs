// Area: not-elements
// Construct: clean siblings of personal members and elements, dead code, values that end before the sink
// Libraries: Serilog
using Serilog;

namespace Cases.Siblings;

public record Row(int Number, string Text, string Mark);

public class Siblings(ILogger log)
{
    public void Members(Customer customer, Order order)
    {
        var row = new Row(order.Number, customer.Name, customer.Tier);
        log.Information("{Number}", row.Number); // CLEAN sibling member
        log.Information("{Text}", row.Text); // LEAK PII1001 Customer.Name
        log.Information("{Mark}", row.Mark); // CLEAN sibling member

        var view = new { order.Number, order.Buyer.Email, order.Buyer.Tier };
        log.Information("{Tier}", view.Tier); // CLEAN sibling member
        log.Information("{Mail}", view.Email); // LEAK PII1001 Customer.Email

        var (total, buyer) = (order.Total, order.Buyer.Name);
        log.Information("{Total}", total); // CLEAN other element
        log.Information("{Buyer}", buyer); // LEAK PII1001 Customer.Name
    }

    public void Rows(List<Customer> customers)
    {
        var rows = customers.Select(one => new Row(one.Id, one.Email, one.Tier)).ToList();
        log.Information("{Mark}", rows[0].Mark); // CLEAN sibling member
        log.Information("{Text}", rows[0].Text); // LEAK PII1001 Customer.Email
        foreach (var (number, text, mark) in rows)
        {
            log.Information("{Number} {Mark}", number, mark); // CLEAN sibling members
            log.Information("{Number} {Text}", number, text); // LEAK PII1001 Customer.Email
        }
    }

    public void Ended(Customer customer)
    {
        var mail = customer.Email;
        mail = null;
        log.Information("{Mail}", mail); // CLEAN overwritten

        var scratch = customer.Phone;
        _ = scratch;
        scratch = customer.Tier;
        log.Information("{Scratch}", scratch); // CLEAN overwritten

        var kept = customer.Phone;
        kept = kept?.Trim();
        log.Information("{Kept}", kept); // LEAK PII1001 Customer.Phone

        using (var buffer = new System.IO.StringWriter())
        {
            buffer.Write(customer.Name);
        }

        log.Information("{Done}", "done"); // CLEAN never logged
    }

    public void Uncalled(Customer customer)
    {
        var note = "none";
#pragma warning disable CS8321
        void Fill() => note = customer.Name;
#pragma warning restore CS8321
        log.Information("{Note}", note); // CLEAN function never called

        var filled = "none";
        void FillNow() => filled = customer.Name;
        FillNow();
        log.Information("{Note}", filled); // LEAK PII1001 Customer.Name
    }
}
