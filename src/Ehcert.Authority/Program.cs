using Ehcert.Authority;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthority(builder.Configuration);
var app = builder.Build();
app.MapAuthority();
await app.RunAsync();
