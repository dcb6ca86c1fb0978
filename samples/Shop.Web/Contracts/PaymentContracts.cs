namespace Shop.Web.Contracts;

public partial record PayByCard([PiiName] string HolderName, [PiiPaymentCard] string CardNumber, DateOnly ValidUntil);

public partial record PayByTransfer([PiiName] string HolderName, [PiiBankAccount] string Iban);

public record PaymentResponse(int Id, bool Accepted);
