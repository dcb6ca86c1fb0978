namespace Shop.Domain.Payments;

public sealed class PaymentDeclinedException(int paymentId) : Exception($"Payment {paymentId} was declined.")
{
    public int PaymentId { get; } = paymentId;
}
