### blueprint
