using Shop.Web;

if (args.Contains("--demo"))
{
    await Demo.RunAsync();
    return;
}

ShopApplication.Create(args, "Data Source=shop.db").Run();
