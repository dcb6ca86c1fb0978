namespace Legacy.Crm.Contracts;

public class OrderConfirmation
{
    public int OrderId { get; set; }
    public string To { get; set; } = "";
    public string Greeting { get; set; } = "";
    public string Body { get; set; } = "";
}

public record ShippingLabel(int OrderId, string Line1, string Line2, string Line3);

public class SearchRow
{
    public int Id { get; init; }
    public string Title { get; init; } = "";
    public string? Subtitle { get; init; }
    public string Kind { get; init; } = "";
}

public class PayrollLine
{
    public PayrollLine(string employee, string account, decimal amount)
    {
        Employee = employee;
        Account = account;
        Amount = amount;
    }

    public string Employee { get; }
    public string Account { get; }
    public decimal Amount { get; }
}

public class QueuedMail
{
    public string Recipient { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Text { get; set; } = "";
    public int Attempts { get; set; }
}
