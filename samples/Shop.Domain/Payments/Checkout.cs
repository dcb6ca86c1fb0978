namespace Shop.Domain.Payments;

public static class Checkout
{
    public partial record Buyer(int CustomerId, [PiiName] string Name, [PiiEmail] string Email); // expect: PII9001
}
