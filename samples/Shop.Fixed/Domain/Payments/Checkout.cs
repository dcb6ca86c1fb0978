namespace Shop.Domain.Payments;

public static partial class Checkout
{
    public partial record Buyer(int CustomerId, [PiiName] string Name, [PiiEmail] string Email);
}
