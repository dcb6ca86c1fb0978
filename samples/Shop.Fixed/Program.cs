using Shop.Web;

if (args.Contains("--demo"))
{
    await Demo.RunAsync();
}
else
{
    await ShopApplication.Create(args).RunAsync();
}
