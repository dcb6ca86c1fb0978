using Microsoft.EntityFrameworkCore;
using Shop.Domain.Customers;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Web.Data;

public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options) // expect: PII3001
{
    public DbSet<Customer> Customers => Set<Customer>(); // expect: PII3001

    public DbSet<Order> Orders => Set<Order>(); // expect: PII3001

    public DbSet<Payment> Payments => Set<Payment>(); // expect: PII3001

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Order>().OwnsOne(static order => order.ShipTo);
        modelBuilder.Entity<Order>().HasMany(static order => order.Lines).WithOne().IsRequired();
        modelBuilder.Entity<Order>().Navigation(static order => order.Lines).AutoInclude();
        modelBuilder.Entity<CardPayment>();
        modelBuilder.Entity<BankTransfer>();
    }
}
