@echo off
rem Starts OnRecord; wants Java 17 or newer and nothing else.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC %ONRECORD_JAVA_OPTIONS% -jar "%~dp0..\lib\onrecord-app-${project.version}.jar" %*
