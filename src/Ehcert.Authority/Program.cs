using Ehcert.Authority;

if (args is not ["serve", ..])
{
    Console.Error.WriteLine("Usage: ehcert-authority serve [--Authority:DataFolder=FOLDER] [--urls=http://127.0.0.1:7180] …");
    return 2;
}

var builder = WebApplication.CreateBuilder(args[1..]);
builder.Services.AddAuthority(builder.Configuration);
var app = builder.Build();
app.MapAuthority();
await app.RunAsync();
return 0;
