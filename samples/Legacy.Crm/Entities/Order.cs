namespace Legacy.Crm.Entities;

public class Order
{
    public int Id { get; set; }
    public Customer Customer { get; set; } = new();
    public string CustomerEmail { get; set; } = "";
    public PaymentMethod Payment { get; set; } = new();
    public decimal Total { get; set; }
    public string Status { get; set; } = "";
}

public class PaymentMethod
{
    public int Id { get; set; }
    public string Alias { get; set; } = "";
    public string CardNumber { get; set; } = "";
    public string CardHolderName { get; set; } = "";
    public string Cvv { get; set; } = "";
    public DateOnly Expires { get; set; }
}
