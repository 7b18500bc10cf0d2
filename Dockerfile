# The portal and its worker for those who run it themselves: `serve` is what it does by itself; `work`, `import`,
# `reindex` and `check` are given in its place.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Publishing.Host -c Release -nologo -v quiet -o /program --self-contained false

# The runtime without ASP.NET's image, since .NET 10 has no image on Debian: its install script, on Debian 13.
FROM debian:trixie-slim
