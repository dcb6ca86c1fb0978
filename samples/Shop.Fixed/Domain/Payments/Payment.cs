namespace Shop.Domain.Payments;

/// <summary>Partial, so its text is redacted.</summary>
public abstract partial class Payment
{
    public int Id { get; set; }

    public int OrderId { get; set; }

    public decimal Amount { get; set; }

    [PiiName, Encrypted]
    public required string HolderName { get; set; }
}

public partial class BankTransfer : Payment
{
    [PiiBankAccount, Encrypted]
    public required string Iban { get; set; }
}

public partial class CardPayment : Payment
{
    [PiiPaymentCard, Encrypted]
    public required string CardNumber { get; set; }

    public DateOnly ValidUntil { get; set; }
}
